/** No member, in every language; screens find words for it. */
export const NONE = '(none)';
/** What a choice of members leaves, under each parent. */
export const OTHERS = '(others)';
