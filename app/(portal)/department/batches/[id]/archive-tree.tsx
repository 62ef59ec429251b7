import { File, FileText, Folder } from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { ArchivePlace } from '@/lib/export/names'

const lastOf = (path: string) => path.split('/').at(-1)

const inside = (places: readonly ArchivePlace[], folder: string) => places.filter((place) => place.folder === folder)

/** The archive as it will be unpacked, name by name, with what was changed in a name and why. */
export function ArchiveTree({ places }: { places: readonly ArchivePlace[] }) {
  const folders = [...new Set(places.map(({ folder }) => folder))]
  return (
    <ul className="grid gap-4">
      {folders.map((folder) => (
        <li key={folder}>
          <p className="flex items-center gap-2 font-medium">
            <Icon of={Folder} className="size-4 shrink-0 text-brand" />
            {folder}/
          </p>
          <ul className="mt-1 ml-6 grid gap-1">
            {inside(places, folder).map((place) => (
              <li key={place.document} className="min-w-0">
                <p className="flex items-start gap-2 wrap-anywhere">
                  <Icon of={FileText} className="mt-1 size-4 shrink-0 text-ink-soft" />
                  {lastOf(place.document)}
                </p>
                {place.evidence.map(({ id, path }) => (
                  <p key={id} className="ml-6 flex items-start gap-2 wrap-anywhere text-ink-soft text-sm">
                    <Icon of={File} className="mt-0.5 size-4 shrink-0" />
                    {path.split('/').slice(1).join('/')}
                  </p>
                ))}
                {place.notes.map((note) => (
                  <p key={note} className="ml-6 wrap-anywhere text-sm text-warning">
                    {note}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
