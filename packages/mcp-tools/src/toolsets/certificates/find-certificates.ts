import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  obvious,
  pageFields,
  partialName,
  present,
  skip,
  spaceName,
  take,
  tenantName,
} from "../../fields.ts";
import { numberedId, scopeOf, standsAlone, tellScope } from "../lookup.ts";
import { certificateSchema, summarizeCertificate } from "./certificate-summary.ts";

export const findCertificates = defineTool({
  name: "find_certificates",
  toolset: "certificates",
  tier: "read",
  since: "2021.1",
  title: "Find certificates",
  description:
    "Finds certificates: one by id, or those that fit the filters. Returns subject, issuer, days until expiry and scope; never key material. Archived ones are left out unless asked for.",
  input: z.strictObject({
    spaceName,
    certificateId: numberedId("Certificates").optional().describe("Only this one; no filter then"),
    search: z.string().trim().min(1).max(200).optional().describe("Text in name, thumbprint or subject"),
    partialName,
    archived: z.boolean().optional().describe("Instead of current ones"),
    tenant: tenantName.optional(),
    ids: obvious(z.array(numberedId("Certificates")).max(100), "Only certificates with these ids").optional(),
    firstResult: obvious(z.int().min(0).max(1_000_000), "The same as skip").optional(),
    orderBy: obvious(z.string().trim().min(1).max(100), "Field to sort by").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", tenant: "tenant" },
  output: z.looseObject({ items: z.array(certificateSchema), ...pageFields }),
  async run(args, context) {
    const { space, refs, now } = context;
    if (args.certificateId) {
      standsAlone("certificateId", { ...args, archived: args.archived || undefined });
      const path = { id: args.certificateId };
      const certificate = await space.client.get("/api/{spaceId}/certificates/{id}", { path });
      await tellScope(certificate, context);
      return { items: [summarizeCertificate(certificate, now())], total: 1 };
    }
    const { spaceName: _, certificateId: __, skip: from, take: size, ...filters } = args;
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/certificates", {
      query: {
        skip: from,
        take: size,
        ...present({ ...filters, tenant: refs.tenant?.id, firstResult: args.firstResult?.toString() }),
      },
    });
    const rest = { total: TotalResults, skip: from };
    const seen = await context.visiblePage(Items, scopeOf, rest);
    const items = seen.items.map((certificate) => summarizeCertificate(certificate, now()));
    return { items, ...seen.page };
  },
});
