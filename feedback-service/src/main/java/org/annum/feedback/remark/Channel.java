package org.annum.feedback.remark;

/** How a remark came. */
enum Channel {
  CHAT,
  EMAIL,
  IN_PERSON,
  LETTER,
  MEETING,
  OTHER,
  PHONE,
  SMS,
  SOCIAL,
  VISIT,
  WEB,
  WECHAT
}
