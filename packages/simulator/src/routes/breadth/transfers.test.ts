/** An export is a task that ends well; an import has nothing to unpack and says so. */

import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../../testing/harness.ts";

const S = "/api/Spaces-1/projects/import-export";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

it("exports projects in a task", async () => {
  const Password = { HasValue: true, NewValue: "sealed" };
  const started = await h.send("POST", `${S}/export`, {
    IncludedProjectIds: [h.marks.projects.checkout],
    Password,
  });
  const id: string = started.body.TaskId;
  expect((await h.get(`/api/Spaces-1/tasks/${id}`)).body).toMatchObject({
    Name: "ExportProjects",
    State: "Queued",
  });
  h.wait(60);
  expect((await h.get(`/api/Spaces-1/tasks/${id}`)).body.State).toBe("Success");
});

it("refuses an export without projects, of an unknown project, and without a password", async () => {
  const refused = async (body: object): Promise<unknown> =>
    (await h.send("POST", `${S}/export`, body)).body.Errors;
  expect(await refused({ IncludedProjectIds: [] })).toEqual(["At least one project is required."]);
  expect(await refused({ IncludedProjectIds: ["Projects-99"] })).toEqual([
    "IncludedProjectIds refers to 'Projects-99', which does not exist.",
  ]);
  expect(await refused({ IncludedProjectIds: [h.marks.projects.checkout] })).toEqual([
    "The Password field is required.",
  ]);
});

it("refuses an import, because no export keeps a file", async () => {
  const body = { ImportSource: { Type: "upload", UploadedFileId: "shop.zip" }, Password: { NewValue: "p" } };
  const response = await h.send("POST", `${S}/import`, body);
  expect([response.status, response.body.Errors]).toEqual([
    400,
    ["The import source 'shop.zip' has no exported projects."],
  ]);
});
