import 'server-only'
import { containing } from '@/lib/platform/like-pattern'
import { Prisma } from '@/lib/platform/prisma/client'
import type { TrailSearch } from './form'

const wholeSubject = /^[a-z-]+:[0-9a-z-]+$/

/** The rows a search means, as a condition on "AuditEntry" entry. Pages and exports share it, so that they show the same. */
export function trailFilter(search: TrailSearch): Prisma.Sql {
  const { from, to, person, action, subject, outcome, text } = search
  const parts = [
    Prisma.sql`true`,
    from && Prisma.sql`entry.at >= ${from}`,
    // A minute is chosen, and all of it is meant.
    to && Prisma.sql`entry.at < ${new Date(to.getTime() + 60_000)}`,
    person && Prisma.sql`entry."actorName" ILIKE ${containing(person)}`,
    action && Prisma.sql`entry.action = ${action}`,
    subject && subjectFilter(subject),
    outcome && Prisma.sql`entry.outcome = ${outcome}`,
    text &&
      Prisma.sql`(entry.detail::text ILIKE ${containing(text)} OR entry.action ILIKE ${containing(text)} OR entry.source = ${text})`,
  ].filter((part) => part instanceof Prisma.Sql)
  return Prisma.join(parts, ' AND ')
}

// A whole subject is looked up in its index; anything less is searched for.
const subjectFilter = (subject: string) =>
  wholeSubject.test(subject)
    ? Prisma.sql`entry.subject = ${subject}`
    : Prisma.sql`entry.subject ILIKE ${containing(subject)}`
