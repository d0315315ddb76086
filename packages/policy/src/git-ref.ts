/**
 * The grammar of git reference names. A git reference is the only part of a path that may hold an encoded slash, so the
 * check is at least as strict as that of git itself (`git check-ref-format`).
 */

const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]/;

/** Whether decoded text is a well-formed git reference name, such as `refs/heads/feature/x`, `main` or `v1.0`. */
export function isGitRefName(name: string): boolean {
  if (name === "" || name === "@" || name.length > 255) return false;
  if (FORBIDDEN.test(name) || name.includes("..") || name.includes("@{") || name.endsWith(".")) return false;
  return name
    .split("/")
    .every((part) => part !== "" && !part.startsWith(".") && !part.toLowerCase().endsWith(".lock"));
}
