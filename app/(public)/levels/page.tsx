import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import { type TrlLevel, trlLevels } from '@/lib/trl/levels'

export const metadata: Metadata = { title: '技术成熟度等级划分' }

const columns: Column<TrlLevel>[] = [
  { key: 'level', header: '等级', cell: ({ level }) => `第 ${level} 级`, nowrap: true },
  { key: 'name', header: '名称', heading: true, cell: ({ name }) => name, nowrap: true },
  { key: 'criterion', header: '评价标准', cell: ({ criterion }) => criterion },
  { key: 'evidence', header: '举证要素/技术凭证', cell: ({ evidence }) => evidence },
]

export default function LevelsPage() {
  return (
    <>
      <PageHeader
        title="技术成熟度等级划分"
        description="共 13 级。填报时对每项关键技术自评当前等级，并给出实施预期等级；预期等级不低于当前等级。"
      />
      <Card flush>
        <Table
          caption="技术成熟度等级划分"
          columns={columns}
          rows={[...trlLevels]}
          rowKey={({ level }) => String(level)}
        />
      </Card>
    </>
  )
}
