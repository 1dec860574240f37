import type { EdgePath } from './edgePath';
import type { EdgeFace } from './scene';
import { dashesOf, Sign, signedClass } from './signs';

interface EdgeLineProps {
  readonly face: EdgeFace;
  readonly path: EdgePath;
  readonly isNear: boolean;
  readonly hasLabel: boolean;
}

const CLASS = 'network-evidence__edge';

/** An edge with the head of its arrow, its signs and its amount; from far away it is a line. */
export const EdgeLine = ({ face, path, isNear, hasLabel }: EdgeLineProps) => {
  const { edge, width, texts } = face;
  const { signs } = edge;
  return (
    <g className={`${signedClass(CLASS, signs)}${isNear ? '' : ` ${CLASS}-far`}`}>
      {isNear ? <path className={`${CLASS}-reach`} d={path.line} /> : null}
      <path
        className={`${CLASS}-line`}
        d={path.line}
        strokeWidth={width}
        strokeDasharray={dashesOf(signs)}
      />
      {isNear ? (
        <>
          <path className={`${CLASS}-head`} d={path.head} />
          {signs.map((id, at) => (
            <Sign key={id} id={id} at={{ x: path.sign.x + at * 18, y: path.sign.y }} />
          ))}
        </>
      ) : null}
      {hasLabel ? (
        <text className={`${CLASS}-label`} x={path.label.x} y={path.label.y}>
          {texts.edgeLabel(edge.id)}
        </text>
      ) : null}
    </g>
  );
};
