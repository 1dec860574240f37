import { Slice, type SliceProps } from 'victory-pie';
import type { ChartSlice, PickItem } from './chartSeries';
import { useEmphasis } from './emphasis';
import { SeriesMark } from './SeriesMark';

interface MarkedSliceProps extends SliceProps {
  readonly bySlice: ReadonlyMap<string, ChartSlice>;
  readonly text: (value: number) => string;
  readonly onPick: PickItem;
}

/** A slice that stands out with its row of the table and can be pressed; Victory hands in where it lies. */
export const MarkedSlice = ({ bySlice, text, onPick, ...slice }: MarkedSliceProps) => {
  const emphasis = useEmphasis();
  const { x } = (slice.datum ?? {}) as { readonly x?: string };
  const item = x === undefined ? undefined : bySlice.get(x);
  if (!item) return null;
  return (
    <SeriesMark item={item}>
      <g
        onMouseEnter={() => emphasis.put(item.key)}
        onMouseLeave={() => emphasis.put(undefined)}
        onClick={({ clientX, clientY }) => onPick(item.key, { x: clientX, y: clientY })}
      >
        <title>{`${item.name}: ${text(item.value)}`}</title>
        <Slice {...slice} />
      </g>
    </SeriesMark>
  );
};
