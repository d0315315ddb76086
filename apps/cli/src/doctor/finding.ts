/** What doctor finds: each finding with what to do about it. */

/** How good a finding is. `note` is worth reading and makes nothing fail. */
export type Status = "ok" | "note" | "bad";

/** One finding. */
export interface Finding {
  /** What was looked at, such as `key` or `tls`. */
  readonly area: string;
  readonly status: Status;
  readonly text: string;
  /** What to do; every bad finding has it. */
  readonly fix?: string;
  /** The instance, where the configuration names several. */
  readonly instance?: string;
}

/** A finding about one area. */
export interface Area {
  ok(text: string): Finding;
  note(text: string, fix?: string): Finding;
  bad(text: string, fix: string): Finding;
}

/** Makes findings about an area. */
export function areaOf(area: string): Area {
  return {
    ok: (text) => ({ area, status: "ok", text }),
    note: (text, fix) => ({ area, status: "note", text, ...(fix === undefined ? {} : { fix }) }),
    bad: (text, fix) => ({ area, status: "bad", text, fix }),
  };
}

const MARKS: Readonly<Record<Status, string>> = { ok: "ok  ", note: "note", bad: "BAD " };

/** The findings as text, one a line, with the fix below. */
export function renderFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ area }) => area.length));
  const lines = findings.map(({ area, status, text, fix, instance }) => {
    const head = `${MARKS[status]}  ${area.padEnd(width)}  ${instance === undefined ? "" : `${instance}: `}${text}`;
    return fix === undefined ? head : `${head}\n${" ".repeat(width + 8)}-> ${fix}`;
  });
  const bad = findings.filter(({ status }) => status === "bad").length;
  const end = bad === 0 ? "Nothing is wrong." : `${bad} ${bad === 1 ? "finding is" : "findings are"} bad.`;
  return [...lines, "", end].join("\n");
}
