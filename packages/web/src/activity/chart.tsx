/** Charts as SVG, drawn on the server. Each says in words what it shows, for those who cannot see it. */

/** One line or row of bars. */
export interface Series {
  readonly name: string;
  /** `a` or `b`: the colours of the style sheet. */
  readonly colour: "a" | "b";
  readonly values: readonly (number | undefined)[];
}

/** What a chart shows. */
export interface ChartProps {
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly kind: "bars" | "lines";
}

const WIDTH = 720;
const HEIGHT = 180;
const LEFT = 48;
const BOTTOM = 24;
const TOP = 22;

/** A chart with its largest value, first and last label. */
export function Chart(props: ChartProps) {
  const { title, unit, labels, series } = props;
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const names = series.map(
    ({ name, values }) => `${name} at most ${Math.max(0, ...values.map((v) => v ?? 0))}`,
  );
  const last = labels.at(-1) ?? "";
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}: ${names.join(", ")} ${unit}`}
    >
      <text x={LEFT} y={15}>
        {title} ({series.map(({ name }) => name).join(", ")})
      </text>
      <line class="axis" x1={LEFT} y1={HEIGHT - BOTTOM} x2={WIDTH - 8} y2={HEIGHT - BOTTOM} />
      <text x={4} y={TOP + 12}>
        {String(most)}
      </text>
      <text x={4} y={HEIGHT - BOTTOM}>
        0
      </text>
      <text x={LEFT} y={HEIGHT - 6}>
        {labels[0] ?? ""}
      </text>
      <text x={WIDTH - 8} y={HEIGHT - 6} text-anchor="end">
        {last === labels[0] ? "" : last}
      </text>
      {series.map((one, at) =>
        props.kind === "bars" ? <Bars {...{ one, at, most, props }} /> : <Line {...{ one, most }} />,
      )}
    </svg>
  );
}

const heightOf = (value: number, most: number) => (value / most) * (HEIGHT - BOTTOM - TOP - 4);

interface BarsProps {
  readonly one: Series;
  readonly at: number;
  readonly most: number;
  readonly props: ChartProps;
}

function Bars({ one, at, most, props }: BarsProps) {
  const step = (WIDTH - LEFT - 8) / Math.max(1, one.values.length);
  const width = Math.max(1, (step * 0.8) / props.series.length);
  return (
    <>
      {one.values.map((value, n) => {
        const height = heightOf(value ?? 0, most);
        const x = LEFT + n * step + step * 0.1 + at * width;
        return <rect class={one.colour} {...{ x, y: HEIGHT - BOTTOM - height, width, height }} />;
      })}
    </>
  );
}

function Line({ one, most }: { readonly one: Series; readonly most: number }) {
  const step = (WIDTH - LEFT - 8) / Math.max(1, one.values.length);
  const points = one.values.flatMap((value, n) =>
    value === undefined ? [] : [[LEFT + (n + 0.5) * step, HEIGHT - BOTTOM - heightOf(value, most)] as const],
  );
  return (
    <>
      <polyline class={`line ${one.colour}`} points={points.map(([x, y]) => `${x},${y}`).join(" ")} />
      {points.map(([cx, cy]) => (
        <circle class={one.colour} {...{ cx, cy, r: 3 }} />
      ))}
    </>
  );
}
