/** The one CHANGELOG.md of the repository, made from the changesets of a release. */

const KINDS = [
  { type: "major", title: "Changes that callers have to follow" },
  { type: "minor", title: "New" },
  { type: "patch", title: "Fixed" },
];
const HEADING =
  "# Changes\n\nAll packages have one version. Each entry names the packages that it concerns.\n";

/** The section of a release: its entries by kind, each with the packages that it concerns. */
export function section(version, changesets) {
  const parts = KINDS.map(({ type, title }) => {
    const entries = changesets
      .filter((changeset) => kindOf(changeset) === type)
      .map(entryOf)
      .sort();
    return entries.length > 0 ? `### ${title}\n\n${entries.join("\n")}\n` : "";
  }).filter(Boolean);
  return `## ${version}\n\n${parts.join("\n")}`;
}

/** A changelog with a new section before the others. */
export function withSection(changelog, text) {
  const rest = changelog?.startsWith(HEADING) ? changelog.slice(HEADING.length) : "";
  return `${HEADING}\n${text}${rest}`;
}

/** The largest change that a changeset makes. */
function kindOf({ releases }) {
  return KINDS.find(({ type }) => releases.some((release) => release.type === type))?.type;
}

function entryOf({ summary, releases }) {
  const names = releases.filter(({ type }) => type !== "none").map(({ name }) => `\`${name}\``);
  const text = summary.trim().replaceAll("\n", "\n  ");
  return `- ${text}\n  (${names.sort().join(", ")})`;
}
