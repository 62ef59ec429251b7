import { CheckBoard } from '@/components/batch/check-board'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import type { Report } from './dropped-files'

/** One file by itself: every check that was made, and where it found something. */
export function ReportCard({ report: { name, holds, checks } }: { report: Report }) {
  const wrong = checks.filter(({ broken }) => broken.length > 0).length
  return (
    <Card title={<span className="wrap-anywhere">{name}</span>} description={holds}>
      <div className="grid gap-4">
        {wrong === 0 ? (
          <Alert tone="success" announced>
            自身核对 {checks.length} 项，未发现问题。
          </Alert>
        ) : (
          <Alert tone="danger" announced>
            自身核对 {checks.length} 项，{wrong} 项有问题。
          </Alert>
        )}
        <CheckBoard checks={checks} />
      </div>
    </Card>
  )
}
