// What people put into passwords: read off published lists of leaked ones, with the habits of Chinese users (pinyin, lucky and love numbers).
// Only pieces of four and more characters; years, dates, runs, repeats and straight keyboard rows are found by rule.
export const commonWords = `
password passwd passw0rd pass word pword mypass mypassword admin administrator root user guest test tester testing demo login logon signin
welcome hello hellohello letmein master monkey dragon shadow sunshine princess football baseball basketball superman batman
iloveyou loveyou lovely love forever angel baby honey secret private access default change changeme temp temporary system server
computer internet network database oracle mysql windows linux android iphone google baidu tencent alibaba taobao weixin wechat huawei xiaomi
michael jordan jessica charlie daniel thomas robert andrew joshua jennifer ashley george tigger freedom whatever trustno trustnoone
spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december happy lucky money china chinese beijing shanghai guangzhou shenzhen tianjin chongqing hangzhou
nanjing wuhan chengdu xian shandong jinan qingdao zibo zaozhuang dongying yantai weifang jining taian weihai rizhao linyi dezhou
liaocheng binzhou heze zhongguo zhonghua renmin gongheguo shengli woaini woaiwo woaizhongguo woaiwojia aini nihao nihaoma xiexie
wodemima mima mimamima mimashi woshi woshishui wobuzhidao buzhidao meiyou zhanghao denglu yonghu guanli guanliyuan xitong
kejiting kejiju keji kexue jishu keyan xiangmu zhinan jianyi hezuo guoji danwei bumen gongsi daxue xuexiao laoshi xuesheng yanjiu yanjiuyuan
yanjiusuo jiaoshou gongcheng gongchengshi boshi laogong laopo baobei baobao qinai qinaide mama baba yeye nainai gege jiejie didi meimei
xiaoming wangwei zhangwei liwei lina wangfang wangli zhangmin lijing zhangjing wangjing liuwei liuyang zhang wang chen yang huang zhao zhou
xiao long jiayou facai gongxi kaixin kuaile xinnian shunli pingan jixiang ruyi wanshi tianxia wudi zhizun
5201314 1314520 520520 521521 1314521 5211314 20131420 147258 147258369 258369 369258147 159357 357159 741852963 963852741 789456 456789
159753 753159 112233 223344 332211 121212 131313 123123 321321 123321 654321 456456 789789 101010 111222 112358 314159 3141592
168168 888666 666888 518518 998998 5188 1688 7758258 7758521 584520 1qaz2wsx qazwsx qazwsxedc wsxedc 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3 q1w2e3r4
zaq1 zaq12wsx xsw2 cde3 qweasd qweasdzxc asdzxc qwe123 qwer123 asd123 zxc123 abc123 a1b2c3 a1b2c3d4 aa123456 a123456 q123456 w123456 z123456
qq123 ab12 abcd admin123 root123 test123 pass123 welcome1 p4ssw0rd
`
  .trim()
  .split(/\s+/)
