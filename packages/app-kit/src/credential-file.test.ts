import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCredential } from "./credential.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-credential-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string, mode = 0o600): string {
  const path = join(folder, `${Math.abs(hash(text))}-${mode}`);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const hash = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7);

function keyOf(environment: Readonly<Record<string, string>>) {
  const credential = readCredential(environment);
  const source = credential.kind === "apiKey" ? credential.key : credential.token;
  if (typeof source !== "function") throw new Error("the credential does not come from a file");
  return { kind: credential.kind, current: source };
}

describe("a credential in a file", () => {
  it("is read at the start, and again when Octopus refused it", async () => {
    const path = fileWith("API-OLD\n");
    const { kind, current } = keyOf({ OCTOPUS_API_KEY_FILE: path });
    expect([kind, await current()]).toEqual(["apiKey", "API-OLD"]);
    writeFileSync(path, "API-NEW");
    expect(await current()).toBe("API-OLD");
    expect(await current("API-OLDER")).toBe("API-OLD");
    expect(await current("API-OLD")).toBe("API-NEW");
    expect(await current()).toBe("API-NEW");
  });

  it("can be an access token", async () => {
    const { kind, current } = keyOf({ OCTOPUS_ACCESS_TOKEN_FILE: fileWith("eyJhbGciOiJ9.e30.c2ln") });
    expect([kind, await current()]).toEqual(["bearer", "eyJhbGciOiJ9.e30.c2ln"]);
  });

  it.runIf(process.platform !== "win32").each([0o640, 0o604, 0o620, 0o666])(
    "is refused when others may read or change it: mode %o",
    (mode) => {
      const path = fileWith("API-SHARED", mode);
      const read = () => readCredential({ OCTOPUS_API_KEY_FILE: path });
      expect(read).toThrow(`OCTOPUS_API_KEY_FILE: others may read or change ${path}`);
      expect(read).not.toThrow("API-SHARED");
    },
  );

  it.each([
    ["no file", () => join(folder, "nowhere"), /OCTOPUS_API_KEY_FILE: .*no such file/i],
    ["an empty file", () => fileWith("  \n"), /OCTOPUS_API_KEY_FILE: .* is empty/],
    ["a token", () => fileWith("eyJhbGciOiJ9.e30.eA"), /holds an access token \(JWT\)/],
    ["two lines", () => fileWith("API-ONE\nAPI-TWO"), /contains a space or a character/],
    ["a placeholder", () => fileWith("API-xxxx"), /was not filled in/],
  ])("is an error that names the variable and shows no key: %s", (_, path, message) => {
    const read = () => readCredential({ OCTOPUS_API_KEY_FILE: path() });
    expect(read).toThrow(message);
    expect(read).not.toThrow(/API-ONE|API-TWO/);
  });

  it("and one in a variable of the same kind contradict each other", () => {
    const path = fileWith("API-FILE");
    expect(() => readCredential({ OCTOPUS_API_KEY_FILE: path, OCTOPUS_API_KEY: "API-VARIABLE" })).toThrow(
      "OCTOPUS_API_KEY and OCTOPUS_API_KEY_FILE are both set; remove one",
    );
  });
});
