import { ScanForm } from '@/components/batch/scan-form'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { countLetters } from '@/lib/batch/draft-letter'
import type { LoadedBatch } from '@/lib/batch/loaded-batch'
import { whyNotChange, whyNotDeliver } from '@/lib/batch/rules'
import type { Actor } from '@/lib/platform/actor'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { deliver } from './actions'
import { ReceptionNote } from './reception-note'

/** The stamped scan, the delivery, and after it the drafts of the mails. */
export async function Delivery({ actor, loaded }: { actor: Actor; loaded: LoadedBatch }) {
  const { batch, desk } = loaded
  const { id, deliveredAt, scanName } = batch
  const letters = await countLetters(loaded)
  return (
    <>
      <Card
        title="5. 盖章扫描件"
        description="在“导出”中生成汇总表（PDF），打印并加盖公章后扫描上传。内容或顺序变化后须重新盖章。"
      >
        <div className="grid gap-4">
          {scanName && (
            <p className="flex flex-wrap items-center gap-3">
              {scanName}
              <ButtonLink href={`/department/batches/${id}/scan`} download size="small" variant="secondary">
                下载
              </ButtonLink>
              {desk.scan?.of !== desk.hash && <span className="text-danger">盖章之后批次又有变化，请重新盖章。</span>}
            </p>
          )}
          <ScanForm
            address={`/department/batches/${id}/scan`}
            hash={desk.hash}
            whyNot={whyNotChange(actor, desk, desk.hash)?.sentence ?? null}
          />
        </div>
      </Card>
      <Card title="6. 报送省科技厅">
        {deliveredAt ? (
          <div className="grid gap-4">
            <Alert tone="success" title={`${batch.deliveredByName}已于 ${shanghaiSecond(deliveredAt)} 报送`}>
              校验码（SHA-256）：<code className="break-all">{batch.hash}</code>
            </Alert>
            <ReceptionNote actor={actor} id={id} />
            <p>按通知要求另发电子邮件的，可下载邮件草稿，用本单位的邮件程序打开后发送（共 {letters} 封）：</p>
            <div className="flex flex-wrap gap-3">
              {Array.from({ length: letters }, (_, i) => (
                <ButtonLink
                  // biome-ignore lint/suspicious/noArrayIndexKey: the letters are numbered
                  key={i}
                  href={`/department/batches/${id}/letters/${i + 1}`}
                  download
                  variant="secondary"
                >
                  邮件草稿 {i + 1}
                </ButtonLink>
              ))}
            </div>
          </div>
        ) : (
          <ActionForm action={deliver} hidden={{ id, hash: desk.hash }} label="报送">
            <Checkbox name="confirmed" label="我已核对，确认报送。报送后内容、顺序和文件不再改变。" required />
            <SubmitButton whyNot={whyNotDeliver(actor, desk, desk.hash)?.sentence ?? null} pendingText="正在报送…">
              报送
            </SubmitButton>
          </ActionForm>
        )}
      </Card>
    </>
  )
}
