import { RANKS as R, SHIFTS as S } from './ranks';
import type { WordList } from './word-list';

/**
 * Japanese titles. They are written without spaces and end in the post ("人事部長" is the head of personnel), so posts are
 * `endings`; qualifiers (副 "vice", 前 "former") stand before the post or right after it (代理 "deputy for").
 */
export const JAPANESE: WordList = {
  language: 'ja',
  words: [
    [{ shift: S.deputy }, '副, 次席, 代理, 補佐官, 代行'],
    [{ shift: S.assistant }, '補佐, 補'],
    [{ shift: S.senior }, 'シニア, 上席, 上級, 主席, 首席, 筆頭, 主幹'],
    [{ shift: S.global }, '統括, 総括, グローバル, 全国'],
    [{ shift: S.junior }, 'ジュニア, 新任, 若手'],
    [{ shift: S.associate }, '担当, アソシエイト, 準'],
    [{ sign: 'past' }, '元, 前, 名誉, 退職, 旧'],
    [{ sign: 'stand-in' }, '心得, 事務取扱, 暫定, 臨時, 職務代行'],
    [{ sign: 'vacant' }, '欠員, 空席, 空き, 未定, 募集中'],
  ],
  endings: [
    [
      { rank: R.headOfOrganisation },
      '社長, 代表取締役, 代表取締役社長, 最高経営責任者, 総裁, 代表執行役, 事務次官, 理事長, 知事, 頭取',
    ],
    [{ rank: R.president }, '会長, 代表取締役会長, 大臣, 総長, 学長, 市長, 院長, 代表'],
    [
      { rank: R.boardMember },
      '最高財務責任者, 最高執行責任者, 最高技術責任者, 最高情報責任者, 専務, 専務取締役, 専務執行役員, 副社長, 長官',
    ],
    [{ rank: R.executiveVicePresident }, '常務, 常務取締役, 常務執行役員, 取締役, 監査役, 審議官, 副知事, 理事'],
    [{ rank: R.executiveDirector }, '執行役員, 執行役, 局長, 役員'],
    [
      { rank: R.director },
      '本部長, 統括本部長, 事業部長, 支社長, 統括部長, 研究所長, ディレクター, 参事官, バイスプレジデント',
    ],
    [
      { rank: R.head },
      '部長, 室長, 支店長, 工場長, 所長, センター長, 局次長, 館長, 校長, ゼネラルマネージャー, ゼネラルマネジャー',
    ],
    [{ rank: { level: 62, spread: 10, leads: true } }, '次長, 副部長, 部長代理, 部次長, 担当部長'],
    [{ rank: { level: 34, spread: 10 } }, '部長補佐, 課長補佐, 局長補佐'],
    [{ rank: R.manager }, '課長, マネージャー, マネジャー, マネージャ, 店長, グループ長, 管理職, 科長'],
    [
      { rank: R.coordinatingManager },
      'プロジェクトマネージャー, プロジェクトマネジャー, プロダクトマネージャー, プロジェクトリーダー, 課長代理',
    ],
    [
      { rank: R.teamLeader },
      '係長, 班長, チームリーダー, リーダー, チーフ, 職長, 主査, 主務, 組長, スーパーバイザー, 長',
    ],
    [{ rank: R.learnedProfession }, '教授, 医師, 弁護士, 准教授, 裁判官, 検事'],
    [{ rank: R.adviser }, '顧問, 参与, アドバイザー, コンサルタント, 参事, アーキテクト, 相談役'],
    [
      { rank: R.professional },
      'エンジニア, 研究員, スペシャリスト, 技師, アナリスト, 研究者, デザイナー, 講師, 教諭, 薬剤師, 開発者, プログラマー, 会計士',
    ],
    [{ rank: { level: 36, spread: 9 } }, '主任, 看護師, 専門職, 専門員, コーディネーター, 検査官, 調査官'],
    [{ rank: R.officer }, '主事, 係員, 営業, 営業担当, 技術者, 技術員, 職員, 警察官, オフィサー'],
    [{ rank: R.staff }, '社員, 一般社員, 一般職, スタッフ, メンバー, 従業員, 正社員, 部員, 課員'],
    [{ rank: R.executiveAssistant }, '秘書, 役員秘書, 社長秘書'],
    [{ rank: R.assistant }, 'アシスタント, 事務員, 事務, 受付, 助手, 一般事務, 補助員'],
    [{ rank: R.operator }, '運転手, 作業員, オペレーター, 工員, 警備員, 販売員, ドライバー'],
    [{ rank: R.elementary }, '清掃員, アルバイト, パート, 用務員, パートタイマー'],
    [{ rank: R.trainee }, '研修生, 実習生, インターン, 見習い, 見習, 新入社員, 新人, 学生, トレーニー'],
  ],
};
