/** Said once, when the second factor comes into force. */
export const recoveryCodesSentence = (codes: string[]): string =>
  `两步验证已启用。以下恢复码在手机不在身边时使用，每个只能用一次，离开本页后不再显示，请立即抄录或打印保存：${codes.join('、')}`

/** The browser and system a User-Agent stands for, as well as it can be told. */
export function browserLabel(agent: string): string {
  const browsers: [RegExp, string][] = [
    [/MicroMessenger/, '微信'],
    [/Edg\//, 'Edge'],
    [/QQBrowser/, 'QQ 浏览器'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]
  const systems: [RegExp, string][] = [
    [/HarmonyOS|OpenHarmony/, '鸿蒙'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1]
  return [named(browsers) ?? '未知浏览器', named(systems)].filter(Boolean).join(' · ')
}
