import { DefinitionList } from '@/components/ui/definition-list'
import type { FoundCall } from '@/lib/call/queries'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'

const listed = (values: string[]) => values.join('、')

/** The same options, only to be read. */
export function SuggestionOptionsView({ call: { options } }: { call: FoundCall }) {
  const { categories, industries, projectTypes, intakeSubtypes, titleLength } = options
  return (
    <DefinitionList
      items={[
        ...categories.map(({ value, help, countries }) => ({
          term: value,
          description: [help, listed(countries)].filter(Boolean).join('\n'),
        })),
        { term: '产业领域', description: listed(industries.map(({ value }) => value)) },
        { term: '项目类型', description: listed(projectTypes.map(({ value }) => value)) },
        { term: '引进类型', description: listed(intakeSubtypes) },
        { term: '关键技术上限', description: `${options.mostTechnologies} 项` },
        { term: '项目名称', description: `${titleLength.min} 至 ${titleLength.max} 个字符` },
        { term: '项目概述上限', description: `${options.overviewLimit} 字` },
        { term: '汇总表栏目', description: listed(columnsOf(formOf(options)).map(({ header }) => header)) },
      ]}
    />
  )
}
