/** The notice of a result: what octo-mcp itself says about the result. The field is there only when there is something to say. */
import * as z from "zod";

/** The form of a notice. Every output schema allows it. */
export const noticeSchema = z
  .looseObject({
    notRead: z
      .array(z.string())
      .optional()
      .describe("Parts that are missing because they could not be read, each with the reason"),
    cut: z.array(z.looseObject({})).optional().describe("Lists and texts that were cut to the size limit"),
    take: z.string().optional().describe("The page is shorter than asked for"),
    ignored: z.array(z.string()).optional().describe("Arguments that the host added; they had no effect"),
    filteredByPolicy: z.boolean().optional().describe("A rule may have left something out"),
    redacted: z.record(z.string(), z.number()).optional().describe("Secrets that were removed, by kind"),
    removed: z
      .record(z.string(), z.number())
      .optional()
      .describe("Hidden characters that were removed, by kind"),
    sent: z
      .array(z.string())
      .optional()
      .describe("Writes that Octopus accepted, where the result itself could not be made"),
    unrecorded: z.string().optional().describe("The audit log lacks the end of this write"),
  })
  .optional()
  .describe("What octo-mcp says about this result; absent when there is nothing to say");
