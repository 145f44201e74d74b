import { hjCrc } from './crc'
import type { Verdict } from './crc'

/** a data segment as a device sends it, by default with its true length and checksum */
export function framed(segment: string, { length = segment.length, crc = crcOf(segment), end = '\r\n' } = {}): string {
  return `##${String(length).padStart(4, '0')}${segment}${crc}${end}`
}

export const crcOf = (segment: string): string =>
  hjCrc(new TextEncoder().encode(segment)).toString(16).toUpperCase().padStart(4, '0')

/** a minute message of one outlet, for tests that need many */
export const minute = (items: string, time = '20240601080000', head = ''): string =>
  `QN=${time}123;ST=32;CN=2051;PW=123456;MN=A1;Flag=5;${head}CP=&&DataTime=${time};${items}&&`

/** a message that was seen in public, and what is known of it */
export interface Example {
  name: string
  text: string
  verdict: Verdict
  values: number
}

/** seen in the standard, in issues and in tests of other programs */
export const examples: Example[] = [
  {
    name: '1: the example of the standard of 2017',
    text: '##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80',
    verdict: 'hj',
    values: 0
  },
  {
    name: '2: an example of 2025, empty CP',
    text: '##0087QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&&&2200',
    verdict: 'hj',
    values: 0
  },
  {
    name: '3: lower-case checksum',
    text: '##0317QN=20191012133710130;ST=22;CN=2011;PW=123456;MN=Y80110010000010;Flag=4;CP=&&DataTime=20191012133710;a21005-Rtd=0.00,a21005-Flag=N;a21004-Rtd=0.00,a21004-Flag=N;a21007-Rtd=0.033,a21007-Flag=N;a21006-Rtd=0.036,a21006-Flag=N;a21001-Rtd=25.40,a21001-Flag=N;a21003-Rtd=101.94,a21003-Flag=N;a21002-Rtd=49.20,a21002-Flag=N&&cc01',
    verdict: 'hj',
    values: 7
  },
  {
    name: '4: a checksum that belongs to another message, old codes, no QN',
    text: '##0136ST=32;CN=2011;PW=123456;MN=LD130133000015;CP=&&DataTime=20160824003817;B01-Rtd=36.91;011-Rtd=231.0,011-Flag=N;060-Rtd=1.803,060-Flag=N&&4980',
    verdict: 'bad',
    values: 3
  },
  {
    name: '5: 17 digits of DataTime',
    text: '##0139ST=32;CN=2011;PW=123456;MN=LD130133000015;CP=&&DataTime=20160824003817000;B01-Rtd=36.91;011-Rtd=231.0,011-Flag=N;060-Rtd=1.803,060-Flag=N&&4980',
    verdict: 'hj',
    values: 3
  },
  {
    name: '6: lower-case checksum, old codes',
    text: '##0136ST=32;CN=2011;PW=000000;MN=LD130133000015;CP=&&DataTime=20160824003817;011-Rtd=231.0,011-Flag=N;B01-Rtd=36.91;060-Rtd=1.803,060-Flag=N&&1dc0',
    verdict: 'hj',
    values: 3
  },
  {
    name: '7: surface water, Flag=8 in 2021',
    text: '##0435QN=20210301111100112;ST=21;CN=2011;PW=123456;MN=ZLDSZ20210127;Flag=8;CP=&&DataTime=20210301111100;w01001-Rtd=8.33,w01001-Flag=N;w01009-Rtd=10.15,w01009-Flag=N;w01010-Rtd=9.7,w01010-Flag=N;w01014-Rtd=1425,w01014-Flag=N;w01003-Rtd=13.10,w01003-Flag=N;w21011-Rtd=0,w21011-Flag=N;w21001-Rtd=3.563168,w21001-Flag=N;w21003-Rtd=0.09055002,w21003-Flag=N;w01019-Rtd=4.102818,w01019-Flag=N;w01008-Rtd=0,w01008-Flag=N;w23002-Rtd=0,w23002-Flag=N&&7d00',
    verdict: 'hj',
    values: 11
  },
  {
    name: "8: codes and MN of nobody's standard",
    text: '##0109ST=32;CN=2011;PW=123456;MN=NJGDKYYC202101q0001w0001;CP=&&DataTime=20210305003817000;ele01-Rtd=1;ele02-Rtd=0&&8c41',
    verdict: 'hj',
    values: 2
  },
  {
    name: '9: minutes of air',
    text: '##0411QN=20220513162608370;ST=22;CN=2051;PW=123456;MN=JLYP01_AIR01_0001;Flag=4;CP=&&DataTime=20220513162600;a21004-Avg=4,a21004-Flag=N;a05024-Avg=63,a05024-Flag=N;a21026-Avg=6,a21026-Flag=N;a21005-Avg=0.427,a21005-Flag=N;a34004-Avg=14,a34004-Flag=N;a34002-Avg=31,a34002-Flag=N;a01007-Avg=1,a01007-Flag=N;a01008-Avg=11,a01008-Flag=N;a01001-Avg=17,a01001-Flag=N;a01002-Avg=85,a01002-Flag=N;a01006-Avg=95,a01006-Flag=N&&D641',
    verdict: 'hj',
    values: 11
  },
  {
    name: '10: SampleTime beside the value',
    text: '##0162QN=20231008123340461;ST=22;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20231008123340;w01008-SampleTime=20231008123340,w01008-Rtd=123.456&&F441',
    verdict: 'hj',
    values: 1
  },
  {
    name: '10: an answer',
    text: '##0094QN=20231008125115215;ST=22;CN=9011;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&QnRtn=1&&CC01',
    verdict: 'hj',
    values: 0
  },
  {
    name: '10: a logger that booted',
    text: '##0137QN=20231008130452757;ST=22;CN=2081;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20231008130452;RestartTime=20231007130452&&3AC0',
    verdict: 'hj',
    values: 0
  },
  {
    name: '11: an hour of metals in air, PW of 24 characters',
    text: '##0285QN=20190925181031464;ST=22;CN=2061;PW=BF470F88957588DE902D1A52;MN=Z13401000010301;Flag=5;CP=&&DataTime=20190924220000;a34006-Avg=2.69700,a34006-Flag=N;a34007-Avg=7.96600,a34007-Flag=N;a34048-Avg=3.30600,a34048-Flag=N;a34047-Avg=7.35700,a34047-Flag=N;a34049-Avg=10.66300,a34049-Flag=N&&C181',
    verdict: 'hj',
    values: 5
  },
  {
    name: '12: w00000-Avg twice: the rate, then the totaliser',
    text: '##0722QN=20241130114316059;ST=32;CN=2051;PW=123456;MN=23923493201019;Flag=5;CP=&&DataTime=20241130113000;w01018-Cou=46.630,w01018-Avg=196.000,w01018-Min=196.000,w01018-Max=196.000,w01018-Flag=N;w21003-Cou=6.930,w21003-Avg=29.110,w21003-Min=29.110,w21003-Max=29.110,w21003-Flag=N;w21011-Cou=0.570,w21011-Avg=2.380,w21011-Min=2.380,w21011-Max=2.380,w21011-Flag=N;w21001-Cou=6.810,w21001-Avg=28.620,w21001-Min=28.620,w21001-Max=28.620,w21001-Flag=N;w01001-Avg=7.03,w01001-Min=7.00,w01001-Max=7.06,w01001-Flag=N;w00000-Cou=237.91,w00000-Avg=66.09,w00000-Min=392.51,w00000-Max=403.98,w00000-Avg=19796346.00,w00000-Min=19796286.00,w00000-Max=19796346.00,w00000-Flag=N;w01010-Avg=19.26,w01010-Min=19.20,w01010-Max=19.30,w01010-Flag=N&&0440',
    verdict: 'hj',
    values: 26
  },
  {
    name: '13: QN not first, sent eight days late',
    text: '##0197ST=32;CN=2051;QN=20190424002721168;PW=123456;MN=23040281003022;Flag=5;CP=&&DataTime=20190416003000;w01018-Max=27.299999,w01018-Avg=27.300000,w01018-Min=27.299999,w01018-Cou=0.000000,w01018-Flag=N&&D081',
    verdict: 'hj',
    values: 4
  },
  {
    name: '18: Flag after CP',
    text: '##0108QN=20201222115733219;ST=32;CN=1012;PW=123456;MN=ABCDEFG;CP=&&SystemTime=20201222115733;PolId=w01018&&;Flag=03740',
    verdict: 'hj',
    values: 0
  },
  {
    name: '19: wrong checksum, packet 2 of 2 alone, keys of its own',
    text: '##0204QN=20191112091100598;ST=31;CN=2051;PW=123456;MN=14513567846884;PNO=0002;PNUM=0002;CP=&&DataTime=20230327090000;a01006-Avg=101.85,a01006-Min=101.84,a01006-Max=101.87,a01006-ValidNum=10,a01006-TotalNum=10&&2800',
    verdict: 'bad',
    values: 3
  },
  // shortened, with a checksum of our own
  {
    name: '14: trailing ; before &&, no Flag, a code of its own',
    text: framed(
      'QN=20241205100227000;ST=22;CN=2051;PW=123456;MN=HJZB0XH0150109;CP=&&DataTime=20241205100227;a34001-Avg=0.160,a34001-Flag=N;cpm-Avg=57,cpm-Max=57,cpm-Min=57,cpm-Flag=N;&&'
    ),
    verdict: 'hj',
    values: 4
  },
  {
    name: '15: all zero with mark D, air codes under ST=32',
    text: framed(
      'QN=20180303110906001;ST=32;CN=2011;PW=123456;MN=8888888000114W;Flag=4;CP=&&DataTime=20180303105900;a00000-Rtd=0.0000,a00000-Flag=D;a34013-Rtd=0.0000,a34013-ZsRtd=0.00,a34013-Flag=D;a01013-Rtd=0.0000,a01013-Flag=D&&'
    ),
    verdict: 'hj',
    values: 4
  },
  {
    name: '16: placeholder for a checksum, W01018, a command of the vendor',
    text: framed(
      'QN=20111024151601000;ST=32;CN=2082;PW=123456;MN=26243840000115;CP=&&DataTime=20111024151000;W01018-Min=456.00,W01018-Avg=456.00,W01018-Max=456.00,W01018-Flag=N&&',
      { crc: 'FFFF' }
    ),
    verdict: 'bad',
    values: 0
  },
  {
    name: '17: wrong length, catering codes, keys without a sub-field',
    text: framed(
      'QN=20180728132826005;ST=51;CN=2011;MN=01100010001000;PW=123456;Flag=0;CP=&&DataTime=20180726121201;CONC-Rtd=0.82;S03-Rtd=42.3;FLOW-Rtd=1.001;FANSTATUS=1;PURIFYSTATUS=1;&&',
      { length: 215 }
    ),
    verdict: 'hj',
    values: 3
  },
  {
    name: '20: negative pressure, mark T, converted values',
    text: framed(
      'QN=20210722132000042;ST=31;CN=2051;MN=41082201S15303;Flag=4;CP=&&DataTime=20210722132000;a24088-Avg=0.0002,a24088-ZsAvg=0.0002,a24088-Flag=N;a01012-Avg=39.4953,a01012-Flag=T;a01013-Avg=-120.4117,a01013-Flag=T&&'
    ),
    verdict: 'hj',
    values: 4
  }
]
