// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are placeholders of hosts, not templates
import { expect, it } from "vitest";
import { checkFilledIn } from "./filled-in.ts";

it.each([
  "${OCTOPUS_API_KEY}",
  "${input:octopus-key}",
  "${env:KEY",
  "$OCTOPUS_API_KEY",
  "$(op read key)",
  "{{ api_key }}",
  "%OCTOPUS_API_KEY%",
  "<your-api-key>",
  "undefined",
  "null",
  "None",
  "[object Object]",
  "your-api-key",
  "YOUR_OCTOPUS_API_KEY_HERE",
  "changeme",
  "API-XXXXXXXXXXXXXXXX",
  "API-YOUR-KEY",
  "API-…",
  "...",
])("%s was not filled in", (value) => {
  expect(() => checkFilledIn("OCTOPUS_API_KEY", value)).toThrow(
    `OCTOPUS_API_KEY holds '${value}', which was not filled in. Write the value itself, or set what the host should put there`,
  );
});

it("a secret that the operator made up may have characters of a placeholder, but may not be one", () => {
  expect(() => checkFilledIn("OCTO_HTTP_KEYS", "a<b>c${d}e%f_g%h", true)).not.toThrow();
  expect(() => checkFilledIn("OCTO_HTTP_KEYS", "${OCTO_HTTP_KEYS}", true)).toThrow("not filled in");
});

it("only the placeholder is shown, and not what stands beside it", () => {
  expect(() => checkFilledIn("OCTOPUS_SERVER_URL", "https://${HOST}/secret")).toThrow(
    /holds '\$\{HOST\}', which/,
  );
});

it.each(['"API-ABCDEF"', "'API-ABCDEF'", "API-ABCDEF”"])("%s has quotes", (value) => {
  expect(() => checkFilledIn("OCTOPUS_API_KEY", value)).toThrow(
    "OCTOPUS_API_KEY has quotes around its value; write it without them",
  );
});

it.each([
  "API-1A2B3C4D5E6F",
  "API-XXYYZZ123",
  "https://octopus.example.com/octopus",
  "https://octopus.example.com/my%20server%2Fx",
  "eyJhbGciOi.eyJzdWIi.c2ln",
  "P@ss$word%1",
  "a-key-for-tests-only-1",
  "my-company-key-1",
])("%s is a value", (value) => {
  expect(() => checkFilledIn("X", value)).not.toThrow();
});
