/** Rows as a table: for a terminal, and as Markdown. */
import { printTable } from "../../scripts/lib/table.mjs";

const HEAD = ["what", "measured", "low to high", "against", "ratio", "low to high", "target"];

/** Prints rows in columns. */
export function printRows(rows, limits = []) {
  printTable([HEAD, ...rows.map((row) => cellsOf(row, limits))]);
}

/** Rows as a Markdown table. */
export function markdownOf(rows, limits = []) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(HEAD), line(HEAD.map(() => "---")), ...rows.map((row) => line(cellsOf(row, limits)))].join(
    "\n",
  );
}

function cellsOf(row, limits) {
  const { what, unit, baseline, ratio } = row;
  return [
    what,
    `${numberOf(row.value)} ${row.value === 1 ? unit.replace(/s$/, "") : unit}`,
    rangeOf(row),
    baseline === undefined ? "" : `${numberOf(baseline.value)}: ${baseline.what}`,
    ratio === undefined ? "" : numberOf(ratio.value),
    ratio === undefined ? "" : rangeOf(ratio),
    targetOf(row, limits),
  ];
}

function rangeOf({ low, high }) {
  return low === undefined ? "" : `${numberOf(low)} to ${numberOf(high)}`;
}

/** The target of a row and whether it holds: `2.5 at most, holds`. */
function targetOf(row, limits) {
  return limits
    .filter(({ id, target }) => id === row.id && target !== undefined)
    .map((limit) => {
      const { of, target, most } = limit;
      const measured = of === "ratio" ? row.ratio?.value : row.value;
      const holds = most === undefined ? measured >= target : measured <= target;
      const bound = most === undefined ? "at least" : "at most";
      return `${of === "ratio" ? "ratio " : ""}${bound} ${numberOf(target)}: ${holds ? "holds" : "MISSED"}`;
    })
    .join("; ");
}

/** A number with three digits that count, and whole from 100 on. */
export function numberOf(value) {
  if (value === undefined) return "nothing";
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return Number(value.toPrecision(3)).toString();
}
