import { kindMark } from './kindMark';
import './KindBadge.css';

interface KindBadgeProps {
  readonly kind: string;
}

/** The kind of an object, abbreviated. */
export const KindBadge = ({ kind }: KindBadgeProps) => {
  const { short, family } = kindMark(kind);
  return (
    <span
      className={`network-evidence__kind network-evidence__kind-${family}`}
      title={kind}
      role="img"
      aria-label={kind}
    >
      {short}
    </span>
  );
};
