/** `@octopusdeploy/api-client` pushes packages of all sizes and build information. */

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  BuildInformationRepository,
  Client,
  OverwriteMode,
  PackageRepository,
} from "@octopusdeploy/api-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../src/simulator.ts";

const SPACE = "Default";
const BIG = 100 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "octo-client-"));
let sim: Simulator;
let client: Client;

beforeAll(async () => {
  sim = await startSimulator();
  client = await Client.create({ instanceURL: sim.url, apiKey: sim.apiKey, userAgentApp: "simulator-tests" });
});
afterAll(async () => {
  await sim.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("packages, with the official client", () => {
  it("are pushed, several at once, and listed", async () => {
    const packages = new PackageRepository(client, SPACE);
    const content = randomBytes(10_000);
    await packages.push([
      file("Client.One.1.0.0.zip", content),
      file("Client.Two.2.0.0-beta.nupkg", content),
    ]);
    const listed = await packages.list({ filter: "Client.", take: 10 });
    expect(listed.Items.map((item) => [item.PackageId, item.Version])).toEqual([
      ["Client.One", "1.0.0"],
      ["Client.Two", "2.0.0-beta"],
    ]);
    expect((await packages.get(listed.Items[0]?.Id ?? "")).PackageId).toBe("Client.One");
  });

  it("follow the overwrite modes", async () => {
    const packages = new PackageRepository(client, SPACE);
    const path = file("Client.Modes.1.0.0.zip", randomBytes(100));
    await packages.push([path]);
    await expect(packages.push([path])).rejects.toThrow(
      "A package with the same name and version already exists",
    );
    await packages.push([path], OverwriteMode.IgnoreIfExists);
    await packages.push([path], OverwriteMode.OverwriteExisting);
    expect((await packages.list({ nuGetPackageId: "Client.Modes" })).TotalResults).toBe(1);
  });

  it("may have 100 MB, of which memory never holds more than a part", async () => {
    const block = randomBytes(1024 * 1024);
    const content = Buffer.alloc(BIG);
    for (let at = 0; at < BIG; at += block.length) block.copy(content, at);
    const packages = new PackageRepository(client, SPACE);
    const at = performance.now();
    await packages.push([file("Client.Big.1.0.0.zip", content)]);
    expect(performance.now() - at).toBeLessThan(10_000);
    const listed = await packages.list({ nuGetPackageId: "Client.Big" });
    const item = listed.Items[0];
    expect(item).toMatchObject({ PackageId: "Client.Big", Version: "1.0.0", PackageSizeBytes: BIG });
    const response = await fetch(`${sim.url}/api/Spaces-1/packages/${item?.Id}/raw`, {
      headers: { "X-Octopus-ApiKey": sim.apiKey },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  }, 30_000);
});

describe("build information, with the official client", () => {
  it("is pushed for several packages and follows the overwrite modes", async () => {
    const builds = new BuildInformationRepository(client, SPACE);
    const command = {
      spaceName: SPACE,
      BuildEnvironment: "GitHub Actions",
      BuildNumber: "288",
      BuildUrl: "https://ci.example/288",
      Branch: "main",
      VcsType: "Git",
      VcsRoot: "https://git.example/client.git",
      VcsCommitNumber: "314cf2c3ee916c92a98e0b1f8d2f7a1c5a3c9e11",
      Commits: [{ Id: "314cf2c3ee916c92a98e0b1f8d2f7a1c5a3c9e11", Comment: "First" }],
      Packages: [
        { Id: "Client.One", Version: "1.0.0" },
        { Id: "Client.Two", Version: "2.0.0-beta" },
      ],
    };
    await builds.push(command);
    await expect(builds.push(command)).rejects.toThrow(
      "Metadata for the specified Package ID and version already exists.",
    );
    await builds.push(command, OverwriteMode.IgnoreIfExists);
    await builds.push({ ...command, BuildNumber: "289" }, OverwriteMode.OverwriteExisting);
    const stored = sim.store
      .space(sim.landmarks.spaces.default)
      .buildInformation.where("package", "Client.One");
    expect(stored.map((item) => item.BuildNumber)).toEqual(["289"]);
    expect(stored[0]?.Commits[0]).toMatchObject({ Comment: "First" });
  });
});
