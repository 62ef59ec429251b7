/** The 16 cities as tiles, each about where it lies: code of its department, name, column from the west, row from the north. */
export const cities: readonly { code: string; name: string; column: number; row: number }[] = [
  { code: 'dezhou', name: '德州', column: 1, row: 0 },
  { code: 'binzhou', name: '滨州', column: 2, row: 0 },
  { code: 'dongying', name: '东营', column: 3, row: 0 },
  { code: 'yantai', name: '烟台', column: 5, row: 0 },
  { code: 'weihai', name: '威海', column: 6, row: 0 },
  { code: 'liaocheng', name: '聊城', column: 0, row: 1 },
  { code: 'jinan', name: '济南', column: 1, row: 1 },
  { code: 'zibo', name: '淄博', column: 2, row: 1 },
  { code: 'weifang', name: '潍坊', column: 3, row: 1 },
  { code: 'qingdao', name: '青岛', column: 4, row: 1 },
  { code: 'heze', name: '菏泽', column: 0, row: 2 },
  { code: 'jining', name: '济宁', column: 1, row: 2 },
  { code: 'taian', name: '泰安', column: 2, row: 2 },
  { code: 'linyi', name: '临沂', column: 3, row: 2 },
  { code: 'rizhao', name: '日照', column: 4, row: 2 },
  { code: 'zaozhuang', name: '枣庄', column: 2, row: 3 },
]
