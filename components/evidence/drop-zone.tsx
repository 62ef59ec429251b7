import { DropArea } from '@/components/form/drop-area'
import { SecrecyNote } from '@/components/form/secrecy-note'
import { acceptedEndings } from '@/lib/files/labels'
import { mostFiles } from '@/lib/files/rules'

/** Takes evidence for one technology or for the whole. */
export function DropZone({ label, onFiles }: { label: string; onFiles: (files: readonly File[]) => void }) {
  return (
    <DropArea
      label={label}
      accept={acceptedEndings('EVIDENCE')}
      multiple
      hint={
        <>
          <p>
            可多选，也可拖放到这里。PDF、JPG、PNG、Word（.docx）、Excel（.xlsx），每个不超过 20 MB，整份建议最多{' '}
            {mostFiles.EVIDENCE} 个。中断后重新选择同一文件，会从中断处继续。
          </p>
          <SecrecyNote />
        </>
      }
      onFiles={onFiles}
    />
  )
}
