import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  describedInFullOnly,
  pageFields,
  partialName,
  present,
  skip,
  spaceName,
  take,
  tenantName,
} from "../../fields.ts";
import { foundOne, foundPage } from "../../reading/findings.ts";
import { numberedId, ownerOfRestricted, refuseFiltersWith } from "../filters.ts";
import { type Certificate, certificateSchema, summarizeCertificate } from "./certificate-summary.ts";

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
    certificateId: numberedId("Certificates").optional().describe("Only this one; without filters"),
    search: z.string().trim().min(1).max(200).optional().describe("Text in name, thumbprint or subject"),
    partialName,
    archived: z.boolean().optional().describe("Archived ones instead of current ones"),
    tenant: tenantName.optional(),
    ids: describedInFullOnly(
      z.array(numberedId("Certificates")).max(100),
      "Only certificates with these ids",
    ).optional(),
    firstResult: describedInFullOnly(z.int().min(0).max(1_000_000), "The same as skip").optional(),
    orderBy: describedInFullOnly(z.string().trim().min(1).max(100), "Field to sort by").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", tenant: "tenant" },
  output: z.looseObject({ items: z.array(certificateSchema), ...pageFields }),
  owner: (certificate: Certificate) => ownerOfRestricted(certificate),
  async run(args, { space, refs, now }) {
    const render = (certificate: Certificate) => summarizeCertificate(certificate, now());
    if (args.certificateId) {
      refuseFiltersWith("certificateId", { ...args, archived: args.archived || undefined });
      const path = { id: args.certificateId };
      return foundOne(await space.client.get("/api/{spaceId}/certificates/{id}", { path }), render);
    }
    const { spaceName: _, certificateId: __, skip: from, take: size, ...filters } = args;
    const page = await space.client.get("/api/{spaceId}/certificates", {
      query: {
        skip: from,
        take: size,
        ...present({ ...filters, tenant: refs.tenant?.id, firstResult: args.firstResult?.toString() }),
      },
    });
    return foundPage(page, from, render);
  },
});
