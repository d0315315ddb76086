/**
 * The grammar of git reference names, for the one placeholder in which an encoded slash may travel.
 *
 * Invariant: at least as strict as git itself; what passes has no empty, hidden or parent component.
 */

const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]/;

/** Is this decoded text a well-formed git reference name (`refs/heads/feature/x`, `main`, `v1.0`)? */
export function isGitRefName(name: string): boolean {
  if (name === "" || name === "@" || name.length > 255) return false;
  if (FORBIDDEN.test(name) || name.includes("..") || name.includes("@{") || name.endsWith(".")) return false;
  return name
    .split("/")
    .every((part) => part !== "" && !part.startsWith(".") && !part.toLowerCase().endsWith(".lock"));
}
