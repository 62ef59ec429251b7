import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Prose } from '@/components/ui/prose'
import { Steps } from '@/components/ui/steps'
import { departmentSteps, proposerSteps, provinceSteps } from './steps'

export const metadata: Metadata = { title: '使用指南' }

const roles = [
  { title: '建议人', description: '研究人员、工程技术人员', steps: proposerSteps },
  { title: '主管部门', description: '设区市科技局、省直有关部门、中央驻鲁单位', steps: departmentSteps },
  { title: '省科技厅', description: '发布征集、接收报送、组织遴选', steps: provinceSteps },
]

const questions = [
  {
    ask: '一个人可以提几项建议？',
    answer: '同一征集中最多一项。同一建议也不得换人、换单位或换主管部门重复提报；重复的不纳入遴选范围。',
  },
  {
    ask: '写到一半可以离开吗？',
    answer: '可以。输入停顿后自动保存到服务器，每一栏都显示是否已保存。断网时先存在本机浏览器，恢复后自动上传。',
  },
  {
    ask: '截止时间按哪里的时钟算？',
    answer:
      '按服务器的时间，与您电脑上的时间无关。到截止时间的那一刻即不再受理；主管部门可以规定更早的时间，页面上会同时显示。',
  },
  {
    ask: '被退回后还来得及吗？',
    answer: '主管部门退回修改的建议，在省级截止时间之前都可以修改后再提交，不受该部门自定期限的限制。',
  },
  {
    ask: '忘记口令怎么办？',
    answer: '在登录页点击“找回口令”，按邮件中的链接设置新口令。邮箱已停用的，请联系主管部门或系统管理员核实身份。',
  },
  {
    ask: '可以使用生成式人工智能代写吗？',
    answer: '不可以。使用生成式人工智能直接生成申报材料属于科研失信行为。本门户不提供代写功能。',
  },
]

export default function GuidePage() {
  return (
    <div className="grid gap-6">
      <PageHeader
        title="使用指南"
        description="三类人员各自的步骤，以及常见问题。"
        actions={<ButtonLink href="/guide/operator">运维说明</ButtonLink>}
      />
      {roles.map(({ title, description, steps }) => (
        <Card key={title} title={title} description={description}>
          <Steps label={`${title}的步骤`} steps={steps} />
        </Card>
      ))}
      <Card title="常见问题">
        <Prose>
          {questions.map(({ ask, answer }) => (
            <section key={ask}>
              <h3>{ask}</h3>
              <p>{answer}</p>
            </section>
          ))}
        </Prose>
      </Card>
    </div>
  )
}
