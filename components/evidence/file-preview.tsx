import type { FileEntry } from '@/lib/files/form'

/** The file as the browser itself shows it. Fetched only when it is opened: the reading is recorded. */
export function FilePreview({ file }: { file: FileEntry }) {
  const address = `/files/${file.id}/preview`
  const frame = 'w-full rounded-md border border-line bg-sunken'
  if (file.kind === 'PDF')
    return (
      <object
        data={`${address}#navpanes=0&view=FitH`}
        type="application/pdf"
        aria-label={`预览 ${file.name}`}
        className={`${frame} h-128`}
      >
        <p className="p-4 text-sm">
          浏览器不能在页面内显示 PDF。
          <a href={address} target="_blank" rel="noopener" className="text-link">
            在新窗口打开
          </a>
        </p>
      </object>
    )
  return (
    // Lazy, or React has the browser fetch it with the page where the server has made it ready.
    // biome-ignore lint/performance/noImgElement: the very bytes that were uploaded
    <img src={address} alt={`预览 ${file.name}`} loading="lazy" className={`${frame} max-h-128 object-contain`} />
  )
}
