import { z } from 'zod'

/** One suggestion, funded project or earlier proposal, as the screening sees it. Only `id` and `title` are always there. */
export const Submission = z.object({
  id: z.string().min(1),
  title: z.string(),
  overview: z.string().optional(),
  technologies: z.array(z.string()).optional(),
  report: z.string().optional(),
  /** Further sections under names of their own, such as the parts of a report. */
  parts: z.array(z.object({ field: z.string().min(1), text: z.string() })).optional(),
  /** Names of technologies whose texts are among the parts. */
  technologyNames: z.array(z.string()).optional(),
  organisation: z.string().optional(),
  person: z.string().optional(),
  phone: z.string().optional(),
  /** The foreign partner organisation. */
  partner: z.string().optional(),
})
export type Submission = z.infer<typeof Submission>

export type Section = { field: string; text: string }

/** The texts that are compared, the title first; a technology is named by its place in the list. */
export function sectionsOf(submission: Submission): Section[] {
  const sections: Section[] = [{ field: 'title', text: submission.title }]
  if (submission.overview) sections.push({ field: 'overview', text: submission.overview })
  for (const [place, text] of (submission.technologies ?? []).entries())
    if (text) sections.push({ field: `technologies[${place}]`, text })
  if (submission.report) sections.push({ field: 'report', text: submission.report })
  for (const part of submission.parts ?? []) if (part.text) sections.push(part)
  return sections
}
