import { X } from 'lucide'
import type { Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import { PageLink } from '@/components/ui/page-link'
import type { FormAction } from './form-action'

type SavedViewsProps = {
  views: { id: string; name: string; query: string }[]
  /** The filters shown now. */
  query: string
  save: FormAction
  remove: FormAction
}

/** Filters that were given a name, and a name for the present ones. */
export function SavedViews({ views, query, save, remove }: SavedViewsProps) {
  return (
    <details className="mb-5 print:hidden rounded-md border border-line bg-surface px-4 py-2">
      <summary className="cursor-pointer py-1">常用视图{views.length > 0 && `（${views.length}）`}</summary>
      <ul className="my-2 flex flex-wrap gap-3">
        {views.map(({ id, name, query: saved }) => (
          <li key={id} className="flex items-center rounded-md border border-line pl-3">
            <PageLink href={`/department/suggestions?${saved}` as Route} className="text-link">
              {name}
            </PageLink>
            <ActionForm action={remove} hidden={{ viewId: id }} label={`删除视图${name}`}>
              <button type="submit" className="grid size-8 place-items-center" aria-label={`删除视图“${name}”`}>
                <Icon of={X} className="size-4" />
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm action={save} hidden={{ query }} label="保存视图">
        <div className="flex flex-wrap items-end gap-3 pb-2">
          <TextField name="name" label="把当前筛选保存为" width="short" maxLength={30} required />
          <SubmitButton variant="secondary">保存视图</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
