// Every environment variable of the portal, said once: `npm start -- --help` prints this table, lib/platform/env.ts parses by it.

/** @type {readonly { name: string, meaning: string, standard?: string, secret?: boolean }[]} */
export const variables = [
  { name: 'PORT', meaning: '网站端口', standard: '3000' },
  { name: 'HOST', meaning: '监听地址', standard: '0.0.0.0' },
  {
    name: 'APP_URL',
    meaning: '对外访问地址，用于邮件中的链接、回执二维码和统一身份认证',
    standard: 'http://localhost:〔PORT〕',
  },
  { name: 'DATA_DIR', meaning: '数据目录：内置数据库、上传文件、内置密钥', standard: '.data' },
  { name: 'DATABASE_URL', meaning: '使用已有的 PostgreSQL（14 及以上）；设置后不启动内置数据库，也不产生任何演示数据' },
  { name: 'DATABASE_POOL', meaning: '数据库连接数上限（每个进程）', standard: '10' },
  {
    name: 'AUTH_SECRET',
    meaning: '登录会话密钥（32 字符以上）；设置 DATABASE_URL 时必填，多个进程须相同',
    secret: true,
  },
  {
    name: 'IDENTITY_SECRET',
    meaning: '证件号码的摘要密钥（32 字符以上）；设置 DATABASE_URL 时必填，启用后不可更换',
    secret: true,
  },
  { name: 'SESSION_IDLE_MINUTES', meaning: '无操作多少分钟后须重新登录', standard: '30' },
  {
    name: 'TRUSTED_PROXIES',
    meaning: '前置反向代理的层数，决定从 X-Forwarded-For 取第几个地址；0 表示没有代理',
    standard: '0',
  },
  {
    name: 'SMTP_URL',
    meaning: '发信服务器，如 smtps://user:password@mail.example.test；不设置时邮件只存入发件箱',
    secret: true,
  },
  { name: 'MAIL_FROM', meaning: '发件人地址', standard: 'portal@localhost.test' },
  { name: 'OIDC_ISSUER', meaning: '统一身份认证（OpenID Connect）的签发者地址' },
  { name: 'OIDC_CLIENT_ID', meaning: '统一身份认证的客户端标识' },
  { name: 'OIDC_CLIENT_SECRET', meaning: '统一身份认证的客户端密钥', secret: true },
  { name: 'OIDC_NAME', meaning: '登录页上统一身份认证按钮的名称', standard: '统一身份认证' },
  { name: 'S3_ENDPOINT', meaning: 'S3 兼容存储的地址；不设置时附件存于 DATA_DIR/files' },
  { name: 'S3_BUCKET', meaning: 'S3 存储桶' },
  { name: 'S3_REGION', meaning: 'S3 区域', standard: 'us-east-1' },
  { name: 'S3_ACCESS_KEY_ID', meaning: 'S3 访问标识' },
  { name: 'S3_SECRET_ACCESS_KEY', meaning: 'S3 访问密钥', secret: true },
  { name: 'REHEARSAL_CLOCK', meaning: '设为 allow 时，使用 DATABASE_URL 的安装也允许征集带演练时钟', standard: 'off' },
  { name: 'LOG_LEVEL', meaning: '日志级别：debug、info、warn、error、silent', standard: 'info' },
]

export function help() {
  const lines = variables.map(
    ({ name, meaning, standard }) => `  ${name.padEnd(22)}${meaning}${standard ? `（默认 ${standard}）` : ''}`,
  )
  return [
    '用法：npm start [-- --help]      启动门户（缺什么装什么，第二次只需数秒）',
    '      npm run dev               同上，代码修改后即时生效',
    '      npm test                  安装并运行全部检查',
    '      npm run admin -- create --email 邮箱 --name 姓名     建立第一个系统管理员',
    '      npm run audit:verify      核对操作日志的完整性',
    '',
    '环境变量：',
    ...lines,
  ].join('\n')
}
