/** Finds tokens by the prefix that their issuer chose. */
import { escaped } from "./known-secrets.ts";
import type { Shape } from "./shape.ts";

/** Kind of a token, the beginnings of its kind, and a pattern of what follows them. */
export const TOKENS: readonly (readonly [kind: string, beginnings: readonly string[], rest: string])[] = [
  ["octopus-api-key", ["API-"], "[A-Z0-9]{16,64}"],
  ["aws-key", ["AKIA", "ASIA", "ABIA", "ACCA"], "[A-Z0-9]{16}(?![A-Z0-9])"],
  ["github-token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], "[A-Za-z0-9]{30,255}"],
  ["github-token", ["github_pat_"], "\\w{40,255}"],
  [
    "gitlab-token",
    [
      "glpat-",
      "gldt-",
      "glrt-",
      "glcbt-",
      "glptt-",
      "glft-",
      "glimt-",
      "glsoat-",
      "glagent-",
      "gloas-",
      "glffct-",
    ],
    "[\\w.-]{16,128}",
  ],
  ["gitlab-token", ["GR1348941"], "[\\w-]{20,64}"],
  [
    "slack-token",
    ["xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-", "xoxe.", "xapp-"],
    "[A-Za-z0-9-]{10,255}",
  ],
  ["google-key", ["AIza"], "[\\w-]{30,40}"],
  ["google-key", ["GOCSPX-"], "[\\w-]{20,40}"],
  ["google-key", ["ya29."], "[\\w-]{20,512}"],
  ["npm-token", ["npm_"], "[A-Za-z0-9]{30,64}"],
  ["nuget-key", ["oy2"], "[a-z0-9]{43}(?![a-z0-9])"],
  ["pypi-token", ["pypi-"], "[\\w-]{40,255}"],
  ["rubygems-key", ["rubygems_"], "[0-9a-f]{32,64}"],
  ["crates-token", ["cio"], "[A-Za-z0-9]{32}(?![A-Za-z0-9])"],
  ["docker-token", ["dckr_pat_", "dckr_oat_"], "[\\w-]{20,64}"],
  ["docker-token", ["SWMTKN-1-"], "[a-z0-9-]{40,120}"],
  ["stripe-key", ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"], "[A-Za-z0-9+/=]{16,255}"],
  ["sendgrid-key", ["SG."], "[\\w-]{16,32}\\.[\\w-]{16,64}"],
  ["mail-key", ["xkeysib-", "xsmtpsib-"], "[0-9a-f]{64}-[\\w-]{16}"],
  ["mail-key", ["key-"], "[0-9a-f]{32}(?![0-9a-f-])"],
  ["vault-token", ["hvs.", "hvb.", "hvr."], "[\\w-]{20,255}"],
  ["pulumi-token", ["pul-"], "[0-9a-f]{40}"],
  ["doppler-token", ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa."], "[\\w.-]{20,80}"],
  ["ai-key", ["sk-"], "(?:ant-|proj-|svcacct-|or-)?[\\w-]{20,255}"],
  ["ai-key", ["hf_", "gsk_", "nvapi-", "xai-", "pplx-", "r8_"], "[A-Za-z0-9_-]{30,120}"],
  ["databricks-token", ["dapi"], "[0-9a-f]{32}"],
  ["digitalocean-token", ["doo_v1_", "dop_v1_", "dor_v1_"], "[0-9a-f]{64}"],
  ["heroku-key", ["HRKU-"], "[\\w-]{30,80}"],
  ["artifactory-key", ["AKCp"], "[A-Za-z0-9]{60,80}"],
  ["artifactory-key", ["cmVmdGtu"], "[A-Za-z0-9]{40,80}"],
  ["openshift-token", ["sha256~"], "[\\w-]{40,48}"],
  ["sonar-token", ["sqp_", "squ_", "sqa_"], "[0-9a-f]{40}"],
  ["aiven-password", ["AVNS_"], "[\\w-]{12,40}"],
  ["atlassian-token", ["ATATT3", "ATCTT3"], "[\\w=-]{40,255}"],
  ["atlassian-token", ["ATBB"], "[A-Za-z0-9]{28,40}"],
  ["grafana-token", ["glsa_", "glc_"], "[A-Za-z0-9_+/=]{32,255}"],
  ["newrelic-key", ["NRAK-", "NRII-", "NRAL-"], "[\\w-]{20,40}"],
  ["sentry-token", ["sntrys_", "sntryu_"], "[\\w+/=-]{40,255}"],
  ["shopify-token", ["shpat_", "shpca_", "shppa_", "shpss_"], "[0-9a-f]{32}"],
  ["square-token", ["sq0atp-", "sq0csp-"], "[\\w-]{22,60}"],
  ["postman-key", ["PMAK-"], "[0-9a-f]{24}-[0-9a-f]{34}"],
  ["linear-key", ["lin_api_", "lin_oauth_"], "[A-Za-z0-9]{32,80}"],
  ["figma-token", ["figd_"], "[\\w-]{30,60}"],
  ["notion-token", ["ntn_", "secret_"], "[A-Za-z0-9]{40,60}"],
  ["buildkite-token", ["bkua_"], "[0-9a-f]{40}"],
  ["circleci-token", ["CCIPAT_", "CCIPRJ_"], "[\\w-]{40,120}"],
  ["tailscale-key", ["tskey-"], "[\\w-]{20,120}"],
  ["alibaba-key", ["LTAI"], "[A-Za-z0-9]{16,24}(?![A-Za-z0-9])"],
  ["1password-token", ["ops_eyJ"], "[\\w-]{40,4096}"],
  ["age-key", ["AGE-SECRET-KEY-1"], "[0-9A-Z]{40,80}"],
];

const DIGITS = [..."0123456789"];

const HEX_DIGITS = [...DIGITS, ..."abcdef"];

/** The shapes of tokens with a prefix. */
export const TOKEN_SHAPES: readonly Shape[] = [
  ...TOKENS.map(([kind, beginnings, rest]) => ({
    kind,
    words: beginnings,
    pattern: new RegExp(`(?<![A-Za-z0-9])(?:${beginnings.map(escaped).join("|")})${rest}`, "g"),
  })),
  {
    kind: "terraform-token",
    words: [".atlasv1."],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{10,20}\.atlasv1\.[\w-]{40,100}/g,
  },
  {
    kind: "twilio-key",
    words: HEX_DIGITS.map((digit) => `SK${digit}`),
    pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![0-9a-zA-Z])/g,
  },
  {
    kind: "azure-client-secret",
    words: DIGITS.map((digit) => `${digit}Q~`),
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g,
  },
];
