import type { Executor } from './postgres-executor'
import { holdIndex } from './postgres-lock'
import { Submission } from './submission'

/*
 * The texts themselves: all else in the index is made of them. A transaction that adds or removes holds the index, so that
 * whoever packs knows that no lower number is still to come.
 */

/** Makes texts searchable in this very transaction; those with the same ids are replaced. No id may be among them twice. */
export async function addDocuments(executor: Executor, submissions: readonly Submission[]): Promise<void> {
  await removeDocuments(
    executor,
    submissions.map(({ id }) => id),
  )
  await executor.query(
    `INSERT INTO screening_document (id, submission) SELECT text->>'id', text FROM jsonb_array_elements($1::jsonb) text`,
    [jsonOf(submissions)],
  )
}

/** Takes texts out; nothing happens for those that are not there. */
export async function removeDocuments(executor: Executor, ids: readonly string[]): Promise<void> {
  await holdIndex(executor)
  await executor.query(
    `WITH gone AS (DELETE FROM screening_document WHERE id = ANY($1::text[]) RETURNING number)
     INSERT INTO screening_removed SELECT number FROM gone`,
    [ids],
  )
}

/** The texts of these ids that are there. */
export async function findDocuments(executor: Executor, ids: readonly string[]): Promise<Submission[]> {
  const rows = await executor.query<{ submission: unknown }>(
    'SELECT submission FROM screening_document WHERE id = ANY($1::text[])',
    [ids],
  )
  return rows.map(({ submission }) => Submission.parse(submission))
}

/** What PostgreSQL's JSON cannot hold becomes a mark that is not compared, of the same length: offsets stay true. */
function jsonOf(submissions: readonly Submission[]): string {
  const json = JSON.stringify(submissions)
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json
  return JSON.stringify(submissions, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '\ufffd') : value,
  )
}
