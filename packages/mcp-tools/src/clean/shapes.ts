/** All shapes by which secrets are found, whatever their name: tokens, keys, URLs, headers and command lines. */
import { COMMAND_SHAPES } from "./command-shapes.ts";
import { CONFIG_SHAPES } from "./config-shapes.ts";
import { TOKEN_SHAPES } from "./issuer-tokens.ts";
import { looksRandom, mixed } from "./looks-random.ts";
import { isNotPlaceholder } from "./placeholders.ts";
import { inSmallLetters, type Shape } from "./shape.ts";

/** Secrets inside URLs. */
const URLS: readonly Shape[] = [
  {
    kind: "webhook",
    words: ["hooks.", "webhook"],
    pattern:
      /(hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/|webhook\.office\.com\/webhookb2\/|hooks\.zapier\.com\/hooks\/catch\/|hooks\.chime\.aws\/incomingwebhooks\/)([\w/@?=-]{16,400})/gi,
  },
  {
    kind: "webhook",
    words: ["/integration", "/webhook", "/hooks/", "/bot", "/incoming"],
    // Other addresses whose path is the secret.
    pattern:
      /(:\/\/[^\s"'<>?]{1,200}\/(?:integrations?|(?:incoming-?)?(?:web)?hooks?|incoming|bot)(?:\/[a-z0-9]{1,20}){0,2}\/|api\.telegram\.org\/bot)([\w:-]{24,200})/gi,
    isSecret: (text) =>
      mixed(text) && text.split(/[-:]/).some((part) => part.length >= 20 && /\d/.test(part)),
  },
  {
    kind: "signed-url",
    words: ["sig=", "signature=", "token=", "credential="],
    pattern:
      /([?&](?:sig|signature|token|x-amz-signature|x-amz-security-token|x-amz-credential|x-goog-signature)=)([A-Za-z0-9%+/=_~.-]{12,2000})/gi,
    isSecret: mixed,
  },
  {
    kind: "signed-url",
    words: [
      "?code=",
      "&code=",
      "key=",
      "?auth=",
      "&auth=",
      "&sid=",
      "?sid=",
      "hmac=",
      "ticket=",
      "jwt=",
      "sessionid=",
    ],
    pattern:
      /([?&](?:[\w-]{0,30}[_-])?(?:code|key|auth|sid|hmac|ticket|jwt|sessionid|assertion)=)([A-Za-z0-9%+/=_~.-]{16,2000})/gi,
    isSecret: looksRandom,
  },
  {
    kind: "url-password",
    words: ["://"],
    pattern: /(:\/\/[^\s/:@"'<>]{0,200}:)([^\s/"'<>]{1,500})(?=@)/g,
    isSecret: isNotPlaceholder,
  },
  {
    kind: "url-password",
    words: ["://"],
    // A token in place of a user.
    pattern: /(:\/\/)([\w.-]{20,400})(?=@)/g,
    isSecret: looksRandom,
  },
  {
    kind: "url-password",
    words: ["@tcp(", "@unix(", "jdbc:oracle"],
    pattern:
      /((?:(?<![\w/:@.-])[\w.-]{1,60}:|jdbc:oracle:\w{1,10}:[\w$#.]{1,60}\/))([^\s:@/"']{1,100})(?=@(?:tcp\(|unix\(|\/\/|[\w.(-]))/g,
    isSecret: isNotPlaceholder,
  },
];

/** Secrets in the headers of requests. */
const HEADERS: readonly Shape[] = [
  {
    kind: "authorization",
    words: ["authorization"],
    pattern:
      /(authorization\\?["']?(?:\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|negotiate|ntlm|apikey|api-key|bot|key|digest|splunk|geniekey|sso-key|sharedkey|aws4-hmac-sha256)\s{1,3})?|,?\s{1,3}\\?["']?(?:bearer|basic|token|negotiate|ntlm|apikey|api-key|bot|key|digest|splunk|geniekey|sso-key|sharedkey|aws4-hmac-sha256)\s{1,3}))([^\s"',;\\]{8,8192})/gi,
    isSecret: (text) => mixed(text) && isNotPlaceholder(text),
  },
  {
    kind: "authorization",
    words: ["bearer", "basic"],
    pattern: /((?<![A-Za-z0-9])(?:bearer|basic)\s{1,3})([A-Za-z0-9+/=._~-]{12,8192})/gi,
    isSecret: mixed,
  },
  {
    kind: "authorization",
    words: ["token:", "-auth:", "secret:", "password:"],
    // Headers with a prefix, such as `X-Vault-Token` or `Private-Token`.
    pattern:
      /((?<![\w-])[a-z]{1,20}(?:-[a-z]{1,20}){0,3}-(?:token|auth|secret|password): {0,3})([^\s"',;\\]{8,4096})/gi,
    isSecret: (text) => mixed(text) && isNotPlaceholder(text) && looksRandom(text.padEnd(16, "0")),
  },
  {
    kind: "cookie",
    words: ["cookie"],
    pattern: /((?<![A-Za-z0-9])cookie\\?["']?: {0,3})([^\s=;]{1,100}=[^\n"]{8,4096})/gi,
  },
];

/** The two halves of a key pair beside each other. */
const KEY_PAIRS: readonly Shape[] = [
  {
    kind: "aws-key",
    words: ["AKIA", "ASIA"],
    pattern:
      /((?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}["']?[,:;\s|/]{1,5}["']?)([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
  },
];

/** All shapes, in the order in which they are replaced. */
export const SHAPES: readonly Shape[] = inSmallLetters<Shape>([
  {
    kind: "jwt",
    words: ["eyJ"],
    pattern: /(?<![\w-])eyJ[\w-]{8,4096}\.[\w-]{8,16384}(?:\.[\w-]{0,16384}){0,3}/g,
  },
  ...KEY_PAIRS,
  ...TOKEN_SHAPES,
  ...URLS,
  ...HEADERS,
  ...COMMAND_SHAPES,
  ...CONFIG_SHAPES,
]);
