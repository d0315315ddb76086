import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../../testing/harness.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

const S = "/api/Spaces-2";
const make = (path: string, body: object) => h.send("POST", `${S}/${path}`, body);
const release = async (version: string, more: object = {}): Promise<string> =>
  (await make("releases/create/v1", { ProjectName: "Regional Exports", ReleaseVersion: version, ...more }))
    .body.ReleaseId;
const live = async (id: string) => (await h.get(`${S}/releases/${id}/deployments`)).body.Items;

it("a release of the project goes to Development by itself, with the default values of its prompts", async () => {
  const id = await release("1.1.0");
  const [first] = await live(id);
  expect(first).toMatchObject({
    EnvironmentId: h.marks.environments.dataDev,
    FormValues: { "var-exports-1": "eu", "var-exports-2": "False" },
  });
});

it("the channel, whose name ends in a space, takes the package that was published last", async () => {
  const id = await release("2.0.0", { ChannelName: "Feature branches " });
  const { SelectedPackages } = (await h.get(`${S}/releases/${id}`)).body;
  expect(SelectedPackages[0].Version).toBe("feature-tariffs-9");
});

it("the freeze of a tenant stops that tenant only", async () => {
  const id = await release("1.1.1");
  h.wait(600);
  const to = (TenantId: string) =>
    make("deployments", { ReleaseId: id, EnvironmentId: h.marks.environments.dataProduction, TenantId });
  const { frozenTenant, openTenant } = h.marks.planning;
  expect((await to(frozenTenant)).status).toBe(400);
  expect((await to(openTenant)).status).toBe(201);
  const names = (await h.get(`${S}/tenants`)).body.Items.map(({ Name }: { Name: string }) => Name);
  expect(names).toEqual(["Harbour Stores ", "Nordic Stores"]);
});

it("the recurring freeze stops Nightly Reports three hours from now, and not now", async () => {
  const newest = h.sim.store.space("Spaces-2").releases.where("project", h.marks.projects.reports).at(-1);
  const deploy = () =>
    make("deployments", { ReleaseId: newest?.Id, EnvironmentId: h.marks.environments.dataProduction });
  expect((await deploy()).status).toBe(201);
  h.wait(3 * 3_600);
  const refused = await deploy();
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    400,
    expect.stringContaining("Month-end figures"),
  ]);
});
