/** The words of the form for what the hub keeps as codes; what has none shows itself. */
const WORDS: Readonly<Record<string, string>> = {
  STATE: '国有',
  PRIVATE: '民营',
  MIXED: '混合',
  FOREIGN: '外资',
  UNDER_CONSTRUCTION: '在建',
  SHORT_TERM_STOPPED: '短期停工',
  STOPPED: '停工',
  COMPLETED: '竣工',
  DELIVERED: '交付',
  NORMAL: '正常',
  TEMPORARILY_DISTRESSED: '暂时困难',
  SERIOUS_VIOLATION: '审慎授信',
  RECEIVED: '已接收',
  ASSESSING: '评估中',
  REJECTED: '不予支持',
  DEFERRED: '暂缓',
  APPROVED: '已授信',
  CONTRACTED: '已签约',
  DISBURSING: '放款中',
  LAND_USE: '用地',
  LAND_PLANNING: '用地规划',
  WORKS_PLANNING: '工程规划',
  CONSTRUCTION: '施工',
}

export const wordFor = (code: string | null | undefined): string => (code == null ? '' : (WORDS[code] ?? code))
