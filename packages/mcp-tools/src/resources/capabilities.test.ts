import { expect, it } from "vitest";
import { openBench } from "../../test/harness.ts";
import { openBenchWith } from "../../test/overlay.ts";

const URI = { uri: "octopus://api/capabilities" };

it("the capabilities name the extensions of the server, and where the guide comes from", async () => {
  const newest = await openBench();
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  try {
    expect((await newest.ok("read_resource", URI)).structured.content).toMatchObject({
      extensions: expect.arrayContaining([{ name: expect.any(String), version: expect.any(String) }]),
      guide: { source: "server", serverGuideSince: "2026.2.3916" },
    });
    expect((await old.ok("read_resource", URI)).structured.content).toMatchObject({
      guide: { source: "built-in", serverGuideSince: "2026.2.3916" },
    });
  } finally {
    await newest.close();
    await old.close();
  }
});

it("the capabilities are shown without extensions that this caller may not read", async () => {
  const shut = await openBenchWith(({ path }) =>
    path === "/api/serverstatus/extensions" ? { status: 403, body: { ErrorMessage: "No." } } : undefined,
  );
  try {
    const { content } = (await shut.ok("read_resource", URI)).structured;
    expect(content).toHaveProperty("server");
    expect(content).not.toHaveProperty("extensions");
  } finally {
    await shut.close();
  }
});
