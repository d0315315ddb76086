/** Replaces secrets by a mark, by known value first and by shape second. What is removed is counted, never shown. */

/** A shape of secrets. The first group, when there is one, is kept in front of the mark. */
interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
}

const SHAPES: readonly Shape[] = [
  {
    kind: "private-key",
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  },
  { kind: "octopus-api-key", pattern: /\bAPI-[A-Z0-9]{16,}\b/g },
  { kind: "jwt", pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  { kind: "aws-key", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: "github-token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,})/g },
  { kind: "slack-token", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/g },
  { kind: "azure-sas", pattern: /([?&]sig=)[A-Za-z0-9%+/=]{20,}/g },
  { kind: "url-password", pattern: /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]{1,100}:)[^\s/@]{1,200}(?=@)/gi },
  {
    kind: "connection-string",
    pattern: /(\b(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*)(?!\*{3})[^;\s"']{1,300}/gi,
  },
  {
    kind: "named-secret",
    pattern:
      /(\b[\w.:-]{0,40}(?:password|passwd|secret|api[_-]?key|access[_-]?token|client[_-]?secret)["']?\s*[:=]\s*["']?)(?!\*{3})[^\s"',;]{4,300}/gi,
  },
];

/** Removes secrets from texts. */
export interface Redactor {
  /** Returns the text with every secret replaced, and counts them by kind. */
  redact(text: string, counts: Record<string, number>): string;
}

/** Makes a redactor that also knows these exact values, such as the configured key. */
export function createRedactor(knownSecrets: readonly string[]): Redactor {
  const known = knownSecrets.filter((secret) => secret.length >= 6);
  return {
    redact(text, counts) {
      const bump = (kind: string) => {
        counts[kind] = (counts[kind] ?? 0) + 1;
        return `[redacted ${kind}]`;
      };
      let rest = text;
      for (const secret of known) {
        while (rest.includes(secret)) rest = rest.replace(secret, () => bump("configured-credential"));
      }
      for (const { kind, pattern } of SHAPES) {
        rest = rest.replace(
          pattern,
          (_, group: unknown) => (typeof group === "string" ? group : "") + bump(kind),
        );
      }
      return rest;
    },
  };
}
