'use client'
import { useState } from 'react'
import { DropArea } from '@/components/form/drop-area'
import { Alert } from '@/components/ui/alert'
import { type Verification, verify } from './dropped-files'
import { ReportCard } from './report-card'
import { VerdictAlert } from './verdict-alert'

const failed = '文件读不出来：可能已损坏。请重新下载后再试。'

/** Files are read in this browser alone. */
export function VerifyForm({ categories }: { categories: readonly string[] }) {
  const [state, setState] = useState<'reading' | { refusal: string } | Verification | null>(null)
  const take = async (files: readonly File[]) => {
    setState('reading')
    const found = await verify(files, categories).catch(() => failed)
    setState(typeof found === 'string' ? { refusal: found } : found)
  }
  return (
    <div className="grid gap-5">
      <DropArea
        label="把压缩包、汇总表或目录清单拖到这里，或从这里选择"
        accept=".zip,.csv,.xlsx"
        multiple
        disabled={state === 'reading'}
        hint={
          <>
            <p>单独一个压缩包（.zip）或一份汇总表（.xlsx）：核对其自身是否完整、合规。</p>
            <p>同时选择两三个文件：另外互相核对。与目录清单（.csv）一起，逐个文件核对内容是否与导出时一致。</p>
          </>
        }
        onFiles={(files) => void take(files)}
      />
      <p role="status">{state === 'reading' && '正在核对…'}</p>
      {state !== null && state !== 'reading' && 'refusal' in state && (
        <Alert tone="warning" announced>
          {state.refusal}
        </Alert>
      )}
      {state !== null && state !== 'reading' && 'reports' in state && (
        <>
          {state.verdicts.map((verdict) => (
            <VerdictAlert key={verdict.against} verdict={verdict} />
          ))}
          {state.reports.map((report) => (
            <ReportCard key={report.name} report={report} />
          ))}
          {state.unchecked.length > 0 && (
            <Alert tone="info" title="没有核对的内容">
              <ul className="ml-5 list-disc">
                {state.unchecked.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Alert>
          )}
        </>
      )}
    </div>
  )
}
