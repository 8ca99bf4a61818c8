// Names in scripts without blanks: 我叫李明, 田中と申します. Called by name. Such text arrives as one
// word token, so this reads characters.

import type { Scene } from './name-form.ts'
import type { NameSpan } from './name-list.ts'

/** Each with the index of the token it stands in. */
export function findUnspacedNames(scene: Scene): { span: NameSpan; token: number }[] {
  const found: { span: NameSpan; token: number }[] = []
  for (const [index, token] of scene.tokens.entries()) {
    if (found.length >= MOST_NAMES) break
    if (token.kind !== 'word' || (scene.pointOf[index] ?? -1) >= 0) continue
    const raw = scene.text.slice(token.start, Math.min(token.end, token.start + MOST_READ))
    if (!HAN_OR_KANA.test(raw)) continue
    const hit = readChinese(raw, scene) ?? readJapanese(raw, scene) ?? readAnswer(raw, scene)
    if (!hit) continue
    const { start, end } = hit
    const place = { start: token.start + start, end: token.start + end }
    found.push({ token: index, span: { ...place, value: raw.slice(start, end), how: 'self' } })
  }
  return found
}

type Hit = { start: number; end: number }

function readChinese(raw: string, { asked }: Scene): Hit | undefined {
  for (const { phrase, sure, opens } of CHINESE_INTROS) {
    const at = raw.indexOf(phrase)
    if (at < 0 || (opens && at > 0)) continue
    const start = at + phrase.length
    let end = start
    while (
      end < raw.length &&
      end - start < 4 &&
      isHan(raw.charAt(end)) &&
      !CHINESE_ENDS.includes(raw.charAt(end))
    )
      end += 1
    const surname = CHINESE_SURNAMES.includes(raw.charAt(start))
    const length = end - start
    // 我是安娜 answers the question for the name; 我是学生 tells something else.
    const answers = asked && end === raw.length && !tellsWhat(raw.slice(start))
    if (answers && length >= 2 && length <= 4) return { start, end }
    if (length >= 2 && length <= (sure ? 4 : 3) && (sure || surname)) return { start, end }
  }
  return undefined
}

function readJapanese(raw: string, { asked }: Scene): Hit | undefined {
  for (const ending of JAPANESE_ENDINGS) {
    const end = raw.indexOf(ending)
    if (end <= 0) continue
    const opening = JAPANESE_OPENINGS.find((phrase) => raw.lastIndexOf(phrase, end) >= 0)
    const start = opening ? raw.lastIndexOf(opening, end) + opening.length : 0
    const name = raw.slice(start, end)
    const surname = JAPANESE_SURNAMES.some((known) => name.startsWith(known))
    const answers =
      asked && start === 0 && end + ending.length === raw.length && KATAKANA.test(name)
    const believed = ending !== 'です' || opening !== undefined || surname || answers
    if (believed && NAME_SHAPE.test(name) && !JAPANESE_NOT.some((word) => name.includes(word)))
      return { start, end }
  }
  return undefined
}

// A bare 李明, 安娜, アンナ or 田中です after the name was asked for: the whole clause is the name.
function readAnswer(raw: string, { asked }: Scene): Hit | undefined {
  if (!asked) return undefined
  const name = raw.endsWith('です') ? raw.slice(0, -2) : raw
  const isHanName = name.length >= 2 && name.length <= 4 && [...name].every(isHan)
  const isJapanese = KATAKANA.test(name) || (name !== raw && NAME_SHAPE.test(name))
  if ((!isHanName && !isJapanese) || tellsWhat(name)) return undefined
  return { start: 0, end: name.length }
}

function tellsWhat(words: string): boolean {
  const says = (word: string) => words.includes(word)
  return CHINESE_NOT.some(says) || JAPANESE_NOT.some(says)
}

/** A script without blanks: one token may be a whole clause, so only this file finds names in it. */
export function isUnspaced(raw: string): boolean {
  return HAN_OR_KANA.test(raw)
}

function isHan(char: string): boolean {
  const code = char.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}

const MOST_READ = 200
// A list of names is no visitor's own; the cap keeps a pasted one within the time budget.
const MOST_NAMES = 100
const HAN_OR_KANA = /[\u3040-\u30ff\u4e00-\u9fff]/
const KATAKANA = /^[\u30a1-\u30fa\u30fc・]{2,12}$/
const NAME_SHAPE = /^[\u30a0-\u30ff\u4e00-\u9fff々]{2,8}$/
const CHINESE_INTROS: { phrase: string; sure: boolean; opens?: true }[] = [
  { phrase: '我的名字是', sure: true },
  { phrase: '我的名字叫', sure: true },
  { phrase: '名字是', sure: true },
  { phrase: '姓名是', sure: true },
  { phrase: '我叫', sure: true },
  { phrase: '我是', sure: false },
  { phrase: '本人', sure: false },
  // 我姓王，叫王小明: only where the clause begins with it.
  { phrase: '叫', sure: false, opens: true },
]
const CHINESE_ENDS = '我你您的是电電手邮郵请請想要在从從来來很不有和跟了吗嗎也，。'
const CHINESE_NOT =
  '学生 學生 老师 老師 医生 醫生 客户 客戶 顾客 顧客 业主 業主 房东 房東 租客 老板 老闆 经理 經理 新手 新人 会员 會員 中国 中國 女 男 妈 媽 爸 我 你 您 他 她 的 了 吗 嗎 呢 吧 是 不 没 沒 好 谢 謝 再 这 這 那 什 怎 多少 几 幾 价 價 钱 錢 要 可以 或 和 跟 请 請 邮 郵 微信 手机 手機 号码 號碼 今天 明天 问 問 咨询 諮詢 说 說 谁 誰 想 电话 電話'.split(
    ' ',
  )
const CHINESE_SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文'
const JAPANESE_SURNAMES =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井'.split(
    ' ',
  )
const JAPANESE_ENDINGS = ['と申します', 'といいます', 'と言います', 'です']
const JAPANESE_OPENINGS = ['私の名前は', '名前は', '私は', 'わたしは', '僕は', '俺は']
const JAPANESE_NOT = [
  '学生',
  '会社',
  '社員',
  '初心者',
  '興味',
  '必要',
  '希望',
  '電話',
  '番号',
  '予約',
  '質問',
  '日本人',
  '主婦',
  '名前',
  '大丈夫',
  '結構',
  '無料',
  '値段',
  '料金',
  '今日',
  '明日',
  'メール',
  'アドレス',
  'サービス',
  'プラン',
  'デモ',
]
