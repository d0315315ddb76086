/** Renders the differences as text. */

/** Renders the lines of a report. */
export function formatReport({ source, operations, fields, nullability }) {
  return [
    `${source.kind}: ${source.title} ${source.version}`.trim(),
    ...section("References to nothing, taken as anything", source.dangling),
    "",
    `Operations: ${operations.common} on both sides, ${operations.onlyOurs.length} only in ours, ${operations.onlyTheirs.length} only on the server.`,
    ...section("Only in ours", operations.onlyOurs.map(operationLine)),
    ...section("Only on the server", operations.onlyTheirs.map(operationLine)),
    "",
    `Schemas of common operations: ${fields.compared} compared.`,
    ...section("Fields only in ours", fields.onlyOurs),
    ...section("Fields only on the server", fields.onlyTheirs),
    ...section(
      "Types that differ",
      fields.types.map(({ field, ours, theirs }) => `${field}: ours ${ours}, server ${theirs}`),
    ),
    ...section(
      "Values only on the server",
      fields.values.map(({ field, theirs }) => `${field}: ${theirs.join(", ")}`),
    ),
    ...section(
      "Nullability that differs",
      fields.nullability.map(
        ({ field, ours }) => `${field}: ${ours ? "ours may be null" : "the server's may be null"}`,
      ),
    ),
    ...(nullability === "compared" ? [] : ["", `Nullability: ${nullability}.`]),
    "",
  ].join("\n");
}

function operationLine({ method, path, id }) {
  return `${method} ${path}${id ? ` (${id})` : ""}`;
}

function section(title, lines) {
  return lines.length === 0 ? [] : ["", `${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}
