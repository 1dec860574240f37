import './RowSpacer.css';

interface RowSpacerProps {
  /** Pixels. */
  readonly height: number;
  readonly span: number;
}

/** Stands for rows of a table that are not drawn. */
export const RowSpacer = ({ height, span }: RowSpacerProps) =>
  height > 0 ? (
    <tr aria-hidden="true">
      <td className="network-evidence__spacer" colSpan={span} style={{ blockSize: height }} />
    </tr>
  ) : null;
