/**
 * Finds secrets by their shape: prefixes that issuers chose, signed tokens, and URLs with a password in them. Every
 * repetition is bounded and starts at a literal, so that no text makes a pattern slow.
 */

/**
 * A shape of secrets. When the pattern has two groups, the first one is kept and the second one is the secret. Without
 * groups the whole match is the secret.
 */
export interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Is called with the secret part. The text stays as it is when this returns false. */
  readonly isSecret?: (secret: string) => boolean;
}

const hasDigit = (text: string) => /\d/.test(text);
const mixed = (text: string) => hasDigit(text) && /[a-z]/i.test(text);

/** Tokens with a prefix that their issuer chose. */
const PREFIXED: readonly (readonly [string, RegExp])[] = [
  ["octopus-api-key", /(?<![A-Za-z0-9])API-[A-Z0-9]{16,64}/g],
  ["aws-key", /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g],
  ["github-token", /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{40,255})/g],
  ["gitlab-token", /(?<![A-Za-z0-9])(?:glpat|gldt|glrt|glcbt)-[\w-]{16,64}/g],
  ["slack-token", /(?<![A-Za-z0-9])(?:xox[abeprs]|xapp)-[A-Za-z0-9-]{10,255}/g],
  ["google-key", /(?<![A-Za-z0-9])(?:AIza[\w-]{30,40}|GOCSPX-[\w-]{20,40}|ya29\.[\w-]{20,512})/g],
  ["npm-token", /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,64}/g],
  ["nuget-key", /(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![a-z0-9])/g],
  ["pypi-token", /(?<![A-Za-z0-9])pypi-[\w-]{40,255}/g],
  ["docker-token", /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{20,64}/g],
  ["stripe-key", /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,255}/g],
  ["sendgrid-key", /(?<![A-Za-z0-9])SG\.[\w-]{16,32}\.[\w-]{16,64}/g],
  ["vault-token", /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{20,255}/g],
  ["ai-key", /(?<![A-Za-z0-9])sk-(?:ant-|proj-|svcacct-)?[\w-]{20,255}/g],
  ["databricks-token", /(?<![A-Za-z0-9])dapi[0-9a-f]{32}/g],
  ["digitalocean-token", /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/g],
  ["atlassian-token", /(?<![A-Za-z0-9])ATATT3[\w=-]{40,255}/g],
  ["grafana-token", /(?<![A-Za-z0-9])gl(?:sa|c)_[A-Za-z0-9_+/=]{32,255}/g],
  ["newrelic-key", /(?<![A-Za-z0-9])NRAK-[A-Z0-9]{20,40}/g],
  ["shopify-token", /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[0-9a-f]{32}/g],
  ["age-key", /AGE-SECRET-KEY-1[0-9A-Z]{40,80}/g],
  ["azure-client-secret", /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g],
];

/** All shapes, in the order in which they are replaced. */
export const SHAPES: readonly Shape[] = [
  { kind: "jwt", pattern: /(?<![\w-])eyJ[\w-]{8,4096}\.[\w-]{8,16384}(?:\.[\w-]{0,16384}){0,3}/g },
  ...PREFIXED.map(([kind, pattern]) => ({ kind, pattern })),
  {
    kind: "webhook",
    pattern:
      /(hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|webhook\.office\.com\/webhookb2\/)([\w/@-]{16,400})/gi,
  },
  {
    kind: "signed-url",
    pattern:
      /([?&](?:sig|signature|token|x-amz-signature|x-amz-security-token|x-amz-credential|x-goog-signature)=)([A-Za-z0-9%+/=_~.-]{12,2000})/gi,
    isSecret: mixed,
  },
  {
    kind: "url-password",
    pattern: /(:\/\/[^\s/:@"'<>]{0,200}:)([^\s/@"'<>]{1,500})(?=@)/g,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "authorization",
    pattern:
      /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|negotiate|apikey)\s{1,3})?)([^\s"',;\\]{8,8192})/gi,
    isSecret: mixed,
  },
  {
    kind: "authorization",
    pattern: /((?<![A-Za-z0-9])(?:bearer|basic)\s{1,3})([A-Za-z0-9+/=._~-]{12,8192})/gi,
    isSecret: mixed,
  },
  { kind: "cookie", pattern: /((?<![A-Za-z0-9])cookie\\?["']?: {0,3})([^\s=;]{1,100}=[^\n"]{8,4096})/gi },
  {
    kind: "command-line",
    pattern:
      /((?<![\w-])--?(?:password|passwd|pwd|pass|token|api-?key|secret|client-secret|access-key|auth-token|access-token|pat|passphrase|storepass|keypass)[= ]{1,3}\\?["']?)([^\s"'\\]{3,500})/gi,
    isSecret: (text) => isNotPlaceholder(text) && (/[^a-z]/.test(text) || text.length > 9),
  },
  {
    kind: "command-line",
    pattern:
      /((?<![\w-])(?:curl|wget|az|http)\s(?:[^\n]{0,200}?\s)?(?:-u|--user)[= ]["']?[^\s:"']{1,100}:)([^\s"']{3,200})/g,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "command-line",
    pattern:
      /((?<![\w-])(?:docker|podman|helm|sshpass|mysql|mysqldump)\s[^\n]{0,200}?\s?-p ?["']?)([^\s"'-][^\s"']{5,200})/g,
    isSecret: (text) =>
      isNotPlaceholder(text) && mixed(text) && !/^\d+(?::\d+)*(?:\/\w+)?$|^[\d.]+:/.test(text),
  },
  {
    kind: "command-line",
    pattern: /((?<![\w-])(?:sqlcmd|bcp)\s(?:[^\n]{0,200}?\s)?-P ?["']?)([^\s"']{4,200})/g,
    isSecret: isNotPlaceholder,
  },
];

/** Stars, variables of shells and templates, references to other sources, and calls. */
const REFERENCE =
  /^(?:[*•.xX-]{3,}|<[\w .:-]*>?|\[[\w .:-]*\]?|\([\w .:-]*\)?|\$(?:[({].*|env:.*|[A-Za-z_]+|[A-Z][A-Z0-9_]*)|#\{.*|%[\w.]+%.*|\{\{.*|\{[\w.]+\}?|@[\w.]+@|[\w.]{1,80}[([]\)?|!(?:vault|ref|sub|getatt|env)\b.*|(?:process\.env|env|vars|secrets|vault|ref|kv|file|config)[.:].*|\/(?:run|etc|var|mnt)\/.*|arn:.*)$/i;

/** Words that follow a name without being its value. */
const WORD =
  /^(?:null|none|nil|undefined|true|false|yes|no|on|off|empty|required|optional|redacted|hidden|masked|sensitive|unset|missing|invalid|expired|string|boolean|object|n\/a|placeholder|example|not|must|is|was|has|should|the|for|and|from|this|your|with|incorrect|wrong|failed|ok|set|valid|accepted|updated|changed|verified|protected|encrypted|enabled|disabled|rotated|provided|found|default|prompt|unchanged|successfully|authentication)$/i;

/** Returns false for a placeholder of a secret: stars, variables, references, and words about the secret. */
export function isNotPlaceholder(text: string): boolean {
  return !REFERENCE.test(text) && !WORD.test(text) && !text.includes("[redacted ");
}
