/** Pushing packages and build information: modes, texts, contents, and what is refused. */

import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness, type TestResponse } from "../../testing/harness.ts";
import { parseFileName } from "./package-content.ts";

const S = "/api/Spaces-1";
let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

async function push(
  name: string,
  content: Uint8Array,
  query = "",
  key = h.sim.apiKey,
): Promise<TestResponse> {
  const form = new FormData();
  form.append("note", "a field that is no file");
  form.append("fileToUpload", new Blob([content]), name);
  const response = await fetch(`${h.sim.url}${S}/packages/raw${query}`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": key },
    body: form,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

async function bytesOf(id: string): Promise<Buffer> {
  const headers = { "X-Octopus-ApiKey": h.sim.apiKey };
  const response = await fetch(`${h.sim.url}${S}/packages/${id}/raw`, { headers });
  expect(response.status).toBe(200);
  const body = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get("content-length")).toBe(String(body.length));
  return body;
}

const sha1 = (content: Uint8Array): string => createHash("sha1").update(content).digest("hex");

describe("packages", () => {
  it("are pushed, listed, read back byte for byte, and used by releases", async () => {
    const content = randomBytes(300_000);
    const pushed = await push("WrenFinch.Storefront.9.1.0-beta.2.zip", content);
    expect(pushed.status).toBe(201);
    expect(pushed.body).toMatchObject({
      PackageId: "WrenFinch.Storefront",
      Version: "9.1.0-beta.2",
      FileExtension: ".zip",
      PackageSizeBytes: content.length,
      Hash: sha1(content),
      FeedId: "feeds-builtin",
    });
    expect(pushed.headers.get("location")).toBe(pushed.body.Links.Self);
    expect((await bytesOf(pushed.body.Id)).equals(content)).toBe(true);
    const latest = await h.get(`${S}/packages?nuGetPackageId=wrenfinch.storefront&take=1`);
    expect(latest.body.Items[0].Version).toBe("9.1.0-beta.2");
  });

  it("follow the overwrite mode when the version exists", async () => {
    const [first, second] = [Buffer.from("first"), Buffer.from("the second one")];
    const made = await push("Acme.Web.1.0.0.zip", first);
    const refused = await push("Acme.Web.1.0.0.zip", second);
    expect(refused.status).toBe(409);
    expect(refused.body.ErrorMessage).toBe("A package with the same name and version already exists.");
    const ignored = await push("Acme.Web.1.0.0.zip", second, "?overwriteMode=IgnoreIfExists");
    expect(ignored.status).toBe(200);
    expect(await bytesOf(made.body.Id)).toEqual(first);
    const overwritten = await push("acme.web.1.0.0.zip", second, "?overwriteMode=OverwriteExisting");
    expect(overwritten.status).toBe(200);
    expect(overwritten.body).toMatchObject({ Id: made.body.Id, Hash: sha1(second) });
    expect(await bytesOf(made.body.Id)).toEqual(second);
    expect((await push("Acme.Web.1.0.0.zip", first, "?replace=true")).status).toBe(200);
    expect((await push("Acme.Web.1.0.0.zip", first, "?overwriteMode=Maybe")).status).toBe(400);
  });

  it("are deleted one by one and in bulk", async () => {
    const made = await push("Acme.Gone.1.0.0.zip", Buffer.from("x"));
    expect((await h.send("DELETE", `${S}/packages/${made.body.Id}`)).status).toBe(200);
    expect((await h.get(`${S}/packages/${made.body.Id}`)).status).toBe(404);
    const other = await push("Acme.Gone.1.0.1.zip", Buffer.from("y"));
    const ids = encodeURIComponent(other.body.Id);
    expect((await h.send("DELETE", `${S}/packages/bulk?ids=${ids}`)).status).toBe(200);
    expect((await h.get(`${S}/packages?nuGetPackageId=Acme.Gone`)).body.TotalResults).toBe(0);
  });

  it("need a file, a name with a version, and the permission", async () => {
    for (const name of ["readme.txt", "no-version.zip", "Acme.1.0.0.exe"])
      expect((await push(name, Buffer.from("x"))).status, name).toBe(400);
    expect((await h.send("POST", `${S}/packages/raw`, {})).status).toBe(400);
    const sam = h.marks.users["sam.reyes"]?.apiKey ?? "";
    expect((await push("Acme.Web.2.0.0.zip", Buffer.from("x"), "", sam)).status).toBe(403);
    expect((await push("Acme.Web.2.0.0.zip", Buffer.from("x"), "", "API-NO")).status).toBe(401);
    const headers = { "X-Octopus-ApiKey": h.sim.apiKey, "Content-Type": "multipart/form-data; boundary=b" };
    const body =
      '--b\r\nContent-Disposition: form-data; name="fileToUpload"; filename="a.1.0.0.zip"\r\n\r\ncut off';
    const cut = await fetch(`${h.sim.url}${S}/packages/raw`, { method: "POST", headers, body });
    expect(cut.status).toBe(400);
  });

  it("that a world made have content too, the same each time", async () => {
    const [item] = (await h.get(`${S}/packages?take=1`)).body.Items;
    const content = await bytesOf(item.Id);
    expect(content.length).toBe(item.PackageSizeBytes);
    expect(sha1(await bytesOf(item.Id))).toBe(sha1(content));
  });

  it("return the release notes of several packages at a time", async () => {
    const asked = "WrenFinch.Checkout.Api:4.2.1:feeds-builtin,Nothing:1.0.0:feeds-builtin";
    const response = await h.get(`${S}/packages/notes?packageIds=${encodeURIComponent(asked)}`);
    expect(response.body.Packages).toHaveLength(2);
    expect(response.body.Packages[0].Notes).toMatchObject({ Succeeded: true });
    expect(response.body.Packages[0].Notes.Notes).toContain("Order search");
    expect(response.body.Packages[1].Notes).toMatchObject({ Succeeded: false, Notes: null });
  });

  it.each([
    ["Acme.Web.1.0.0.zip", "Acme.Web", "1.0.0", ".zip"],
    ["Acme.Web.1.0.0-rc.1+build.5.nupkg", "Acme.Web", "1.0.0-rc.1+build.5", ".nupkg"],
    ["acme-web.2024.10.3.4.tar.gz", "acme-web", "2024.10.3.4", ".tar.gz"],
    ["Team2.Api.1.2.zip", "Team2.Api", "1.2", ".zip"],
    ["C:\\drop\\Acme.3.0.0.zip", "Acme", "3.0.0", ".zip"],
  ])("take id and version from the file name %s", (file, id, version, extension) => {
    expect(parseFileName(file)).toEqual({ id, version, extension });
  });
});

describe("build information", () => {
  const sent = (comment: string) => ({
    PackageId: "Acme.Web",
    Version: "1.0.0",
    OctopusBuildInformation: {
      BuildEnvironment: "GitHub Actions",
      BuildNumber: "17",
      BuildUrl: "https://ci.example/17",
      Branch: "main",
      VcsType: "Git",
      VcsRoot: "https://git.example/acme/web.git",
      VcsCommitNumber: "abc123",
      Commits: [{ Id: "abc123", Comment: comment }],
    },
  });

  it("is pushed, refused, overwritten, ignored, listed and deleted", async () => {
    const path = `${S}/build-information`;
    const made = await h.send("POST", path, sent("first"));
    expect(made.status).toBe(201);
    expect(made.body.Commits[0]).toEqual({
      Id: "abc123",
      Comment: "first",
      LinkUrl: "https://git.example/acme/web/commit/abc123",
    });
    const refused = await h.send("POST", path, sent("second"));
    expect(refused.status).toBe(409);
    expect(refused.body.ErrorMessage).toBe(
      "Metadata for the specified Package ID and version already exists.",
    );
    const ignored = await h.send("POST", `${path}?overwriteMode=IgnoreIfExists`, sent("second"));
    expect([ignored.status, ignored.body.Commits[0].Comment]).toEqual([200, "first"]);
    const replaced = await h.send("POST", `${path}?overwriteMode=OverwriteExisting`, sent("second"));
    expect([replaced.status, replaced.body.Commits[0].Comment]).toEqual([200, "second"]);
    expect(replaced.body.Id).toBe(made.body.Id);
    const listed = await h.get(`${path}?packageId=acme.web`);
    expect(listed.body.TotalResults).toBe(1);
    expect((await h.send("DELETE", `${path}/${made.body.Id}`)).status).toBe(200);
    expect((await h.get(`${path}/${made.body.Id}`)).status).toBe(404);
    expect((await h.send("POST", path, { PackageId: "Acme.Web", Version: "1.0.0" })).status).toBe(400);
  });
});
