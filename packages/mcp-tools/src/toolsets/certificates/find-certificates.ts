import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { pageFields, pageOf, present, skip, spaceName, take } from "../../fields.ts";
import { numberedId, standsAlone, tellScope } from "../lookup.ts";
import { certificateSchema, summarizeCertificate } from "./certificate-summary.ts";

export const findCertificates = defineTool({
  name: "find_certificates",
  toolset: "certificates",
  tier: "read",
  since: "2021.1",
  title: "Find certificates",
  description:
    "Finds the certificates that Octopus manages: one by id, or those that fit the filters. Returns subject, issuer, validity with days until expiry, and scope; never key material. Archived ones are left out unless asked for.",
  input: z.strictObject({
    spaceName,
    certificateId: numberedId("Certificates").optional().describe("One certificate by id; no filter then"),
    search: z.string().trim().min(1).max(200).optional().describe("Text in name, thumbprint or subject"),
    partialName: z.string().trim().min(1).max(200).optional().describe("Only names that contain this"),
    archived: z.boolean().optional().describe("Archived ones in place of current ones"),
    tenant: z.string().trim().min(1).max(200).optional().describe("Tenant: name, slug or id"),
    ids: z.array(numberedId("Certificates")).max(100).optional(),
    firstResult: z.int().min(0).max(1_000_000).optional(),
    orderBy: z.string().trim().min(1).max(100).optional().describe("Field to sort by"),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", tenant: "tenant" },
  output: z.looseObject({ items: z.array(certificateSchema), ...pageFields }),
  async run(args, context) {
    const { space, refs, now } = context;
    if (args.certificateId) {
      standsAlone("certificateId", args);
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
    const items = Items.map((certificate) => summarizeCertificate(certificate, now()));
    return { items, ...pageOf(TotalResults, from, items.length) };
  },
});
