/// Arguments and values, to 106 bits, with which to check the tests' own arithmetic.
///
/// Written by a script: mpmath at 600 bits, the value scaled into 1..<2 and split into the nearest
/// number and the number nearest to the rest. The arguments are edges of the methods and random ones.
enum ElementaryPreciseReferences {
  typealias Table = [(x: Double, value: Precise)]

  static let log: Table = [
    (Double(bitPattern: 1), .init(-0x1.74385446d71c3p0, -0x1.8e569fa8ee781p-54, 9)),
    (Double(bitPattern: 20240225330731), .init(-0x1.64e69394d9508p0, -0x1.35918fe61c196p-56, 9)),
    (0x1.7e43c8800759cp996, .init(0x1.5963447f87fb5p0, 0x1.abccc0710fcd4p-55, 9)),
    (0x1p-1, .init(-0x1.62e42fefa39efp0, -0x1.abc9e3b39803fp-55, -1)),
    (0x1p1, .init(0x1.62e42fefa39efp0, 0x1.abc9e3b39803fp-55, -1)),
    (0x1.4p3, .init(0x1.26bb1bbb55516p0, -0x1.f48ad494ea3e9p-54, 1)),
    (0x1.fffffffffffffp-1, .init(-0x1p0, -0x1p-54, -53)),
    (0x1.0000000000001p0, .init(0x1.fffffffffffffp0, 0x1.5555555555554p-105, -53)),
    (0x1.6a09e667f3bcdp-1, .init(-0x1.62e42fefa39eep0, 0x1.716fdfdbc882ep-58, -2)),
    (0x1.6a09e667f3bccp-1, .init(-0x1.62e42fefa39f1p0, 0x1.8d8f957c3d43cp-55, -2)),
    (0x1.6a09e667f3bcdp0, .init(0x1.62e42fefa39fp0, 0x1.c2e0e1b1548c2p-54, -2)),
    (0x1.3ceb3ff2f6ea1p92, .init(0x1.ffdd33ef2344dp0, 0x1.f36e730ced64ep-58, 5)),
    (0x1.2163636bd6ac3p853, .init(0x1.27b046043e103p0, -0x1.1d842385efebap-54, 9)),
    (0x1.9a9a80ef2b725p259, .init(0x1.67fec18ce3b51p0, 0x1.d2dc808e8144fp-55, 7)),
    (0x1.94b2b8e218dp218, .init(0x1.2f20cb13d0b98p0, -0x1.2ac078b73a819p-54, 7)),
    (0x1.0a1ceeb73f1efp-1, .init(-0x1.4f0dfab39ef6ep0, -0x1.3488f89e0d42p-55, -1)),
    (0x1.c1968f8685ed5p0, .init(0x1.2055c798ee816p0, 0x1.52521874ebbbdp-54, -1)),
    (0x1.c72f12f4e0154p-1, .init(-0x1.e1c8cfb536bf2p0, -0x1.d5d44027d7e18p-55, -4)),
    (0x1.b3f75772684d8p-1, .init(-0x1.493c844d8c88ep0, 0x1.b25f1c98b8956p-57, -3)),
    (0x1.fe53deb26c50ap0, .init(0x1.61375b3e30406p0, 0x1.a9ef87977e134p-54, -1)),
  ]

  static let log1p: Table = [
    (-0x1.fffffffffffffp-1, .init(-0x1.25e4f7b2737fap0, -0x1.8486612173c69p-56, 5)),
    (-0x1p-1, .init(-0x1.62e42fefa39efp0, -0x1.abc9e3b39803fp-55, -1)),
    (0x1p-1, .init(0x1.9f323ecbf984cp0, -0x1.a92e513217f5cp-57, -2)),
    (Double(bitPattern: 2024), .init(0x1.fap0, 0, -1064)),
    (0x1.7e43c8800759cp996, .init(0x1.5963447f87fb5p0, 0x1.abccc0710fcd4p-55, 9)),
    (-0x1.2bec333018868p-2, .init(-0x1.62e42fefa39f1p0, 0x1.8d8f957c3d43cp-55, -2)),
    (0x1.a827999fcef33p-2, .init(0x1.62e42fefa39fp0, -0x1.1132eb1e92ed6p-54, -2)),
    (0x1.8p1, .init(0x1.62e42fefa39efp0, 0x1.abc9e3b39803fp-55, 0)),
    (0x1.786330714fa87p-7, .init(0x1.763e007ff91b8p0, -0x1.b5363195cb3a4p-54, -7)),
    (0x1.8cb4a0cf3e491p-35, .init(0x1.8cb4a0cf17dd2p0, -0x1.43cd870a1c31ap-54, -35)),
    (0x1.a399f83b8d7e4p-51, .init(0x1.a399f83b8d7e1p0, 0x1.40fa83499bca2p-54, -51)),
    (0x1.3b5f3d9450c74p-51, .init(0x1.3b5f3d9450c72p0, 0x1.edf1ec18f9476p-54, -51)),
    (0x1.de38379da071bp-27, .init(0x1.de383765cb12p0, -0x1.f7cd3ca430fc7p-54, -27)),
    (0x1.63d2e497b855dp-60, .init(0x1.63d2e497b855dp0, -0x1.ee9293b89e47p-61, -60)),
    (-0x1.abe19f58df1b4p-56, .init(-0x1.abe19f58df1b4p0, -0x1.65953835fad65p-56, -56)),
    (-0x1.28ce6f38436c1p-23, .init(-0x1.28ce70906175dp0, 0x1.5fcb0e3047255p-55, -23)),
    (-0x1.0af438c9a3fc1p-11, .init(-0x1.0b05a053c6d2cp0, 0x1.2fdea4e01ed34p-54, -11)),
    (-0x1.07f062da5ab08p-5, .init(-0x1.0c48d7ddb9c5bp0, -0x1.68b3e7397b1c8p-54, -5)),
    (-0x1.44f9794f20c2bp-22, .init(-0x1.44f97c8831a9fp0, -0x1.fcea35e269debp-55, -22)),
    (-0x1.b804d83d71ec4p-4, .init(-0x1.d17ee603cc3b7p0, 0x1.4d32a4a69513p-54, -4)),
  ]

  static let exp: Table = [
    (0x1.62e42fefa39efp9, .init(0x1.fffffffffff2ap0, 0x1.b0e263400d16p-56, 1023)),
    (-0x1.6232bdd7abcd2p9, .init(0x1.000000000007cp0, -0x1.0c013e41c0952p-54, -1022)),
    (-0x1.74910d52d3051p9, .init(0x1.00000000001bfp0, -0x1.cf9c6a6b90c7bp-55, -1075)),
    (-0x1.7433333333333p9, .init(0x1.0a777b1a7870fp0, 0x1.7f9cd4330a31bp-56, -1074)),
    (0x1.62e42fefa39efp-2, .init(0x1.6a09e667f3bccp0, 0x1.f68d3de197eeap-54, 0)),
    (0x1.62e42fefa39fp-2, .init(0x1.6a09e667f3bcdp0, -0x1.3ed1b76ce8a92p-55, 0)),
    (0x1.70ef54646d497p-57, .init(0x1p0, 0x1.70ef54646d497p-57, 0)),
    (-0x1p0, .init(0x1.78b56362cef38p0, -0x1.ca8a4270fadf5p-55, -2)),
    (0x1p0, .init(0x1.5bf0a8b145769p0, 0x1.4d57ee2b1013ap-54, 1)),
    (0x1.4p3, .init(0x1.5829dcf95056p0, -0x1.83e055cfea4bbp-54, 14)),
    (0x1.b6d13099383p-7, .init(0x1.0373897f146d1p0, 0x1.000682aa9019dp-58, 0)),
    (0x1.ba6676b9a10b6p-2, .init(0x1.8a5694d1693eep0, 0x1.c3b1ced1c67ccp-62, 0)),
    (0x1.f6ced91df0539p-16, .init(0x1.0001f6d0c6e72p0, 0x1.3b3e9d658fd7cp-54, 0)),
    (0x1.18f2c40125fbcp-16, .init(0x1.000118f35e2b5p0, 0x1.f780d5690e314p-54, 0)),
    (0x1.378c74c84161dp1, .init(0x1.6cee79aaa5611p0, 0x1.e04a66a49b24cp-60, 3)),
    (-0x1.bb485767afdbp6, .init(0x1.1620b1d9fe90cp0, 0x1.3bdc9847baf76p-54, -160)),
    (0x1.4c4b111c5fdfp7, .init(0x1.9f8e361bd1f5bp0, 0x1.cd8cf4915cbbcp-56, 239)),
    (-0x1.334ed30674cd6p8, .init(0x1.91436f9bf14a4p0, 0x1.2bd03dec01a18p-55, -444)),
    (-0x1.ddff34a0fe88p2, .init(0x1.2b31df6dcd5bcp0, -0x1.32e15d123bfddp-54, -11)),
    (-0x1.6fe6a2a557bdcp7, .init(0x1.883cd4c660ecdp0, 0x1.b1a3bca869a6p-54, -266)),
  ]

  static let expm1: Table = [
    (0x1.62e3d70a3d70ap9, .init(0x1.fe9ce5c4c52b4p0, 0x1.a8a120488d827p-54, 1023)),
    (-0x1.9p5, .init(-0x1p1, 0x1.d257d547e083fp-72, -1)),
    (0x1.4p5, .init(0x1.a220d397972ebp0, -0x1.f2f27be2e954ap-54, 57)),
    (-0x1.4p5, .init(-0x1p1, 0x1.39792499b1a24p-57, -1)),
    (Double(bitPattern: 2024), .init(0x1.fap0, 0, -1064)),
    (0x1.62e42fefa39efp-2, .init(0x1.a827999fcef32p0, -0x1.2e5843cd022b5p-57, -2)),
    (0x1.62e42fefa39fp-2, .init(0x1.a827999fcef33p0, 0x1.825c91262eadcp-54, -2)),
    (0x1.70ef54646d497p-57, .init(0x1.70ef54646d497p0, 0x1.09d8792fb4c4ap-57, -57)),
    (-0x1p0, .init(-0x1.43a54e4e98864p0, -0x1.ca8a4270fadf5p-56, -1)),
    (0x1p0, .init(0x1.b7e151628aed3p0, -0x1.655023a9dfd8cp-54, 0)),
    (0x1.4p3, .init(0x1.5825dcf95056p0, -0x1.83e055cfea4bbp-54, 14)),
    (0x1.88bafad2b8ed5p-8, .init(0x1.89e8d3ae2e6d5p0, -0x1.a3c09690b2ecap-55, -8)),
    (-0x1.e779c46ac6c76p-57, .init(-0x1.e779c46ac6c76p0, 0x1.d020419cc1f71p-57, -57)),
    (0x1.fdb17f5362dfp-40, .init(0x1.fdb17f5364da6p0, 0x1.69ec5d4dda1d1p-54, -40)),
    (0x1.f6f22f5156258p-47, .init(0x1.f6f22f5156296p0, -0x1.f2a4a7c1cd04cp-55, -47)),
    (-0x1.a20ab57a9c884p-26, .init(-0x1.a20ab52547a93p0, 0x1.d17fc86bf3d48p-54, -26)),
    (0x1.1fdaf62207de8p1, .init(0x1.0f43ba8734129p0, -0x1.e345302c91516p-54, 3)),
    (0x1.16a91f2b02b48p-52, .init(0x1.16a91f2b02b49p0, -0x1.a1588128d715ep-54, -52)),
    (0x1.e5a81804d311ep-58, .init(0x1.e5a81804d311ep0, 0x1.ccab2cb0e82bdp-58, -58)),
    (0x1.6d59299899f17p-7, .init(0x1.6f64826f0a2dcp0, -0x1.440d3aaefa1adp-54, -7)),
  ]

  static let sin: Table = [
    (0x1p20, .init(0x1.526ccb2fc8656p0, -0x1.312bfebafe1dfp-54, -2)),
    (0x1.921fb54442d18p1, .init(0x1.1a62633145c07p0, -0x1.f1976b7ed8fbdp-56, -53)),
    (0x1.921fb54442d18p0, .init(0x1p1, -0x1.377ce858a5d48p-108, -1)),
    (0x1.91eb851eb851fp-1, .init(0x1.69e4fd79ac743p0, -0x1.3a831ffc5c93cp-55, -1)),
    (0x1.921fb54442d19p-1, .init(0x1.6a09e667f3bcdp0, 0x1.3a4e169292f6p-56, -1)),
    (0x1.87e92154ef7acp-665, .init(0x1.87e92154ef7acp0, 0, -665)),
    (0x1.6p4, .init(-0x1.220a29f6eb9f4p0, 0x1.504b8bc40d505p-55, -7)),
    (0x1.63p8, .init(-0x1.f9bd0307d1de3p0, 0x1.894874d2528d2p-54, -16)),
    (0x1.63p7, .init(0x1.ffffffff06393p0, -0x1.8716195d2bccep-58, -1)),
    (0x1.8f1d6a109df15p19, .init(0x1.fc8e29769c2b1p0, -0x1.e731cc4e1706cp-57, -1)),
    (-0x1.0b500a335c10bp9, .init(-0x1.0d9a82e6799c2p0, 0x1.e7dfc77440d87p-54, -1)),
    (-0x1.60b7d036fd76ep7, .init(-0x1.aab5b90a9bc6p0, -0x1.1321580167227p-55, -2)),
    (0x1.8d04999c30605p-13, .init(0x1.8d04997466f2cp0, 0x1.e5a4eb02fad92p-58, -13)),
    (-0x1.ff9e484127046p-11, .init(-0x1.ff9e42eededc2p0, 0x1.f987a09b035b2p-54, -11)),
    (-0x1.13b45a2375b6ap8, .init(0x1.5f1c7b09a0daap0, 0x1.297f9beaa2fbp-55, -1)),
    (-0x1.f2ead0a650fap-4, .init(-0x1.f1af37f19b2e3p0, -0x1.d59165d85c461p-55, -4)),
    (0x1.9c4792c86d8dap-21, .init(0x1.9c4792c86d611p0, 0x1.1e8d6211dc244p-55, -21)),
    (-0x1.fad9d3bbc4d88p-9, .init(-0x1.fad980f2ee89p0, 0x1.8e09ed1dce005p-54, -9)),
    (0x1.5c35d7fead568p-22, .init(0x1.5c35d7fead4fdp0, -0x1.7d9db1c15ac89p-54, -22)),
    (0x1.6072c48ebbadp3, .init(-0x1.ffe9ba2823c99p0, -0x1.f033f6eed62c8p-54, -1)),
  ]

  static let cos: Table = [
    (0x1p20, .init(0x1.e33ada92fe2aep0, -0x1.420bfaf737b2dp-56, -1)),
    (0x1.921fb54442d18p1, .init(-0x1p1, 0x1.377ce858a5d48p-106, -1)),
    (0x1.921fb54442d18p0, .init(0x1.1a62633145c07p0, -0x1.f1976b7ed8fbcp-56, -54)),
    (0x1.91eb851eb851fp-1, .init(0x1.6a2ecb934b59ap0, -0x1.f3738e2bed1bcp-55, -1)),
    (0x1.921fb54442d19p-1, .init(0x1.6a09e667f3bccp0, 0x1.ae2fbf2875bdep-57, -1)),
    (0x1.87e92154ef7acp-665, .init(0x1p0, 0, 0)),
    (0x1.6p4, .init(-0x1.fffadd8d4acdap0, -0x1.f6b2aa0db6ecdp-60, -1)),
    (0x1.6p3, .init(0x1.220ae41ee2fdfp0, 0x1.7f17841b97bf3p-54, -8)),
    (0x1.63p7, .init(-0x1.f9bd0308c896fp0, -0x1.f08b3191664cbp-54, -17)),
    (0x1.8f1d6a109df15p19, .init(0x1.da551128cc217p0, 0x1.0a50fc9cd731ep-54, -4)),
    (0x1.a4d5e41bbd179p8, .init(0x1.fb23a5e71c23bp0, -0x1.a0a222d87ab63p-55, -1)),
    (-0x1.9ec0961f21dc4p2, .init(0x1.f610a1c53bd5p0, 0x1.ac72612475bedp-55, -1)),
    (0x1.6e6291d44c1b6p16, .init(0x1.5d10abec17a3fp0, 0x1.5e86233a700a9p-54, -1)),
    (-0x1.efba4369a280ep-3, .init(0x1.f112eeb47d8d1p0, -0x1.6e354d9f324ddp-54, -1)),
    (0x1.85689929b21eap5, .init(-0x1.30ef018b982fep0, -0x1.3aaf3f6f5b22dp-56, -6)),
    (0x1.02eee0b93a8b4p-4, .init(0x1.fefa2ff757019p0, -0x1.4d87570301353p-55, -1)),
    (0x1.05222fac0c6c7p9, .init(0x1.72299d29e4cf4p0, 0x1.503ef94b8ea3dp-54, -1)),
    (-0x1.0f616fb445e6ap10, .init(0x1.a1ce436e2864ep0, -0x1.5653b1ce49472p-54, -4)),
    (0x1.775c302b4b163p13, .init(-0x1.64e240725134ap0, -0x1.97a8702d09816p-54, -2)),
    (0x1.9bde81769f562p-13, .init(0x1.ffffff5a56f2cp0, 0x1.819ea838ec667p-55, -1)),
  ]

  static let logGamma: Table = [
    (Double(bitPattern: 1), .init(0x1.74385446d71c3p0, 0x1.8e569fa8ee781p-54, 9)),
    (0x1.79ca10c924223p-67, .init(0x1.7069e2aa2aa5bp0, -0x1.a7190e275d945p-56, 5)),
    (0x1p-1, .init(0x1.250d048e7a1bdp0, 0x1.7abf2ad8d5088p-57, -1)),
    (0x1.fffffffffffffp-1, .init(0x1.2788cfc6fb61ap0, -0x1.c6c4a92bbd09dp-55, -54)),
    (0x1.0000000000001p0, .init(-0x1.2788cfc6fb617p0, -0x1.3dff468afe8c1p-54, -53)),
    (0x1.00068db8bac71p0, .init(-0x1.e422756cb35cdp0, 0x1.e65d59f12524p-57, -15)),
    (0x1.fff972474538fp0, .init(-0x1.62a151ce4a3dfp0, 0x1.7d73029910f31p-55, -15)),
    (0x1.0000000000001p1, .init(0x1.b0ee6072093d1p0, -0x1.532b5bec792e7p-54, -53)),
    (0x1.762d86356be3fp0, .init(-0x1.f19b9bcc38a42p0, 0x1.f095c88d5a6cdp-55, -4)),
    (0x1.4p3, .init(0x1.99a8921a7f7cfp0, 0x1.2c1f5d62d30afp-54, 3)),
    (0x1.fffbe76c8b439p4, .init(0x1.385ae773664d3p0, -0x1.a6f0931b01d81p-54, 6)),
    (0x1p5, .init(0x1.385e6fd9e5a4p0, 0x1.007d87b0352aap-54, 6)),
    (0x1.54p7, .init(0x1.5eb7f842af2p0, 0x1.7acc83bca69c3p-54, 9)),
    (0x1.73d8e39b3a267p1014, .init(0x1.fe001fb1fd3afp0, 0x1.915379b414e6cp-54, 1023)),
    (0x1.bcefd0afaa01ep-39, .init(0x1.a7ae050d21e53p0, -0x1.4d84c90bff90bp-54, 4)),
    (0x1.96e16881f03ecp3, .init(0x1.345472cfaf6b9p0, 0x1.10aac02b374edp-54, 4)),
    (0x1.0570cefed3664p-17, .init(0x1.786622a215516p0, 0x1.8c787e333507p-54, 3)),
    (0x1.40498cb418532p-11, .init(0x1.d99d4c42609fep0, -0x1.ce3a1f62c42f5p-55, 2)),
    (0x1.4c736db2f72bp-2, .init(0x1.03524e5d6f68cp0, 0x1.8ac52d8236e37p-56, 0)),
    (0x1.51ed2f05ad6eep-17, .init(0x1.702fe27554064p0, -0x1.b661f36cd4eddp-54, 3)),
  ]

  static let normalCumulative: Table = [
    (-0x1.3333333333333p5, .init(0x1.ab93c20934291p0, -0x1.d5e23e7a77cc8p-54, -1071)),
    (-0x1.2cp5, .init(0x1.08eda98086fd1p0, -0x1.683cafae882e8p-54, -1021)),
    (-0x1.3p3, .init(0x1.3d2d60a5c14aap0, -0x1.69c724f395e0fp-54, -70)),
    (-0x1.8p1, .init(0x1.61de1f985b5d7p0, -0x1.dd537b698460ep-55, -10)),
    (-0x1.800000d6bf94dp1, .init(0x1.61de17fb35ab5p0, -0x1.ada0c3f187cbp-58, -10)),
    (-0x1.7fffff29406b3p1, .init(0x1.61de27358135ep0, -0x1.2a1abefcf2ba6p-54, -10)),
    (-0x1p0, .init(0x1.44ed0bb7cb20bp0, 0x1.6d0374584348cp-55, -3)),
    (-0x1.79ca10c924223p-67, .init(0x1p1, -0x1.2d6ea8e412acbp-66, -2)),
    (0x1.0624dd2f1a9fcp-10, .init(0x1.00344a478603p0, 0x1.c71047b6ff08fp-54, -1)),
    (0x1p0, .init(0x1.aec4bd120d37dp0, 0x1.a4bf22e9ef2ddp-55, -1)),
    (0x1.8cccccccccccdp1, .init(0x1.ff812c9faffc7p0, -0x1.7ba9af534f682p-54, -1)),
    (0x1.0666666666666p3, .init(0x1.fffffffffffffp0, -0x1.525ba84cff01dp-56, -1)),
    (-0x1.f84320801cf12p4, .init(0x1.2496cd0d23b03p0, 0x1.e812ef66cd99cp-56, -723)),
    (-0x1.6eeb862c5185ap3, .init(0x1.3c48066f723dcp0, -0x1.5e189fed125b2p-54, -100)),
    (-0x1.0ee5ec849cedp3, .init(0x1.d639bdbb76973p0, -0x1.b464d33639172p-55, -57)),
    (-0x1.cc1548bcf8c2cp4, .init(0x1.4b64c2eaa658bp0, 0x1.be3982de0ff82p-54, -603)),
    (0x1.b94bb5c86a2f8p0, .init(0x1.ea4e5b317697bp0, 0x1.28f4a8034f762p-55, -1)),
    (-0x1.2f756135dc9bep1, .init(0x1.22d5784d1257fp0, -0x1.5cdf9bc4d99d4p-54, -7)),
    (0x1.e0daf5852b3bp0, .init(0x1.f08deaa76baf6p0, 0x1.3743f5c954a27p-54, -1)),
    (0x1.6a03ff76a615ap1, .init(0x1.fecd44751c1c1p0, 0x1.fea049ac27a67p-57, -1)),
  ]

  static let erfc: Table = [
    (0x1.b333333333333p4, .init(0x1.07f901142480fp0, 0x1.7f76a36a50f56p-55, -1073)),
    (0x1.a8p4, .init(0x1.3df6725a60cf5p0, 0x1.03686daca21b8p-56, -1019)),
    (0x1.8p2, .init(0x1.8cf81557d20b6p0, 0x1.a7fff0cc732cp-56, -56)),
    (0x1.199999999999ap1, .init(0x1.e8557fb58fefdp0, 0x1.afb6e2f211d78p-57, -10)),
    (0x1.0f876ccdf6cd9p1, .init(0x1.61de1f985b5dcp0, 0x1.9edad363f355fp-55, -9)),
    (0x1.0f876ccdf6cdap1, .init(0x1.61de1f985b5cfp0, 0x1.775bf3c054c4cp-54, -9)),
    (0x1p0, .init(0x1.4226162fbddd5p0, -0x1.b40443f6ec34ap-56, -3)),
    (0x1p-1, .init(0x1.eb02147ce245cp0, -0x1.5e809f1a31a28p-54, -2)),
    (0x1.79ca10c924223p-67, .init(0x1p1, -0x1.aa4a230244aep-66, -1)),
    (-0x1p-1, .init(0x1.853f7ae0c76e9p0, 0x1.5e809f1a31a28p-56, 0)),
    (-0x1p0, .init(0x1.d7bb3d3a08445p0, 0x1.8da0221fb761ap-54, 0)),
    (-0x1.2666666666666p1, .init(0x1.ffb514ade69aep0, -0x1.77544e9c5a51bp-56, 0)),
    (-0x1.7333333333333p2, .init(0x1.fffffffffffffp0, -0x1.f297433511c9ap-57, 0)),
    (0x1.317e3e6ec2378p4, .init(0x1.f773f8b044b6ap0, -0x1.2c95cef0bf25p-54, -532)),
    (0x1.5245f36e00dacp2, .init(0x1.5c1553cfb198fp0, -0x1.0adf96ef730b4p-54, -44)),
    (0x1.d00231ce40f7fp3, .init(0x1.f733a7960f69p0, -0x1.391480d74e02cp-56, -309)),
    (0x1.257d43a230bcfp4, .init(0x1.77a901dd4df33p0, -0x1.9cac75aa9b036p-54, -491)),
    (-0x1.d85046c2e4df8p-1, .init(0x1.ced70dcca4306p0, 0x1.ee901a378478fp-56, 0)),
    (-0x1.60b181d006eccp-1, .init(0x1.ab878034e3dbcp0, 0x1.418151eca4f16p-56, 0)),
    (0x1.6cac9d6f6b84p-1, .init(0x1.4154dcb9b9e0cp0, 0x1.2500434e4a7fcp-54, -2)),
    (0x1.32417fb2b47acp-1, .init(0x1.9723b9a5c08b8p0, -0x1.d1bb4d2bd8c95p-55, -2)),
  ]

  static let normalQuantile: Table = [
    (Double(bitPattern: 1), .init(-0x1.33bd3f27fcd03p0, -0x1.4fbc2d49a9696p-54, 5)),
    (Double(bitPattern: 20240225330731), .init(-0x1.2d4df29347fc2p0, -0x1.d99e46b90f48bp-59, 5)),
    (0x1.87e92154ef7acp-665, .init(-0x1.e34a1d1f58ae2p0, -0x1.d591ff611853fp-54, 4)),
    (0x1.e58b5986f33c4p-37, .init(-0x1.aa2a68f7c5bcbp0, 0x1.ccd8e54beb2bdp-55, 2)),
    (0x1.5f45e0b4e11dcp-10, .init(-0x1.80496e114552p0, -0x1.2df8a430c63ffp-56, 1)),
    (0x1.64840e1719f8p-10, .init(-0x1.7fb5900bc7034p0, -0x1.ee8d06a07d785p-56, 1)),
    (0x1.3333333333333p-4, .init(-0x1.7085226d3e524p0, -0x1.1fa5a6d6ac32ep-55, 0)),
    (0x1.32ca57a786c22p-4, .init(-0x1.70b374817af52p0, 0x1.e19289cfea211p-56, 0)),
    (0x1.3333333333333p-2, .init(-0x1.0c7e39582c5fbp0, -0x1.5e532dca44bd7p-54, -1)),
    (0x1.0000000000001p-1, .init(0x1.40d931ff62706p0, -0x1.a6a0d6f814636p-54, -52)),
    (0x1.fffffffffffffp-2, .init(-0x1.40d931ff62706p0, 0x1.a6a0d6f814637p-54, -53)),
    (0x1.051eb851eb852p-1, .init(0x1.9aba9f4786911p0, 0x1.4c01cab6083f7p-54, -6)),
    (0x1.ccccccccccccdp-1, .init(0x1.4813c36e26d33p0, 0x1.bb17495b8bef6p-59, 0)),
    (0x1.d99999999999ap-1, .init(0x1.7085226d3e525p0, 0x1.dc2ec836d73fbp-54, 0)),
    (0x1.ff4f0d844d014p-1, .init(0x1.7fff3f0034eeep0, 0x1.81563351f7e7bp-54, 1)),
    (0x1.ff505d0fa58f7p-1, .init(0x1.80496e114551cp0, 0x1.4a4d3e87d32efp-56, 1)),
    (0x1.fffffffffffffp-1, .init(0x1.06b48528cea52p0, -0x1.32faabac16613p-54, 3)),
    (0x1.8d675a342498p-4, .init(-0x1.4c7801f6e4a92p0, 0x1.9f44b93bb05cap-55, 0)),
    (0x1.33921d149b173p-1, .init(0x1.0558e25ef4e76p0, 0x1.b94ea26c3917fp-55, -2)),
    (0x1.e5f6ddd55c384p-1, .init(0x1.a2fc0b81c091fp0, 0x1.d9b29c9f0c7b3p-59, 0)),
    (0x1.5990157558b38p-1, .init(0x1.d0722865267b6p0, 0x1.af4674e6055a7p-54, -2)),
  ]

  static let pow: [(x: Double, y: Double, value: Precise)] = [
    (
      0x1.0000000000001p0, 0x1.bc16d674ec8p59, .init(0x1.44a12826f5073p0, 0x1.519d69d6e001p-56, 320)
    ),
    (
      0x1.fffffffffffffp-1, -0x1.bc16d674ec8p59,
      .init(0x1.2047972b728a1p0, -0x1.e04ffd5cff3efp-54, 160)
    ),
    (0x1p1, 0x1p-1, .init(0x1.6a09e667f3bcdp0, -0x1.bdd3413b26456p-54, 0)),
    (0x1.4p3, 0x1.34p8, .init(0x1.1ccf385ebc8ap0, -0x1.c2a3c3d855605p-57, 1023)),
    (0x1.4p3, -0x1.34p8, .init(0x1.cc359e067a349p0, -0x1.1048236dbc6b4p-54, -1024)),
    (0x1.999999999999ap-4, 0x1.43p8, .init(0x1.03132b9cf546ep0, -0x1.16595bfa539d8p-56, -1073)),
    (
      Double(bitPattern: 20240225330731), 0x1.fae147ae147aep-1,
      .init(0x1.6a1b1910ad683p0, 0x1.6f966b6e1b22fp-55, -1020)
    ),
    (0x1.8p0, 0x1.f4p9, .init(0x1.f2dd011353699p0, -0x1.1f6fcf8b15da6p-54, 584)),
    (0x1.8p1, 0x1.4p2, .init(0x1.e6p0, 0, 7)),
    (0x1.ff7ced916872bp-1, -0x1.55ccp19, .init(0x1.4fe1adafddae2p0, 0x1.ac857090e00a4p-54, 1010)),
    (
      0x1.39763c0e079fep658, 0x1.17422fb3ef417p0,
      .init(0x1.1273804b77b8bp0, -0x1.5b8989de80584p-54, 718)
    ),
    (
      0x1.2b5636228eefdp-311, -0x1.92c09af2db5fap0,
      .init(0x1.e67a04ad7ebc2p0, -0x1.c012513b4711fp-54, 488)
    ),
    (
      0x1.37d0241c51162p164, -0x1.33cc331021e7bp-1,
      .init(0x1.2dd0070890dc7p0, 0x1.86551d7e77af9p-54, -99)
    ),
    (
      0x1.399b6cb92f292p-753, 0x1.402cc5d84c129p0,
      .init(0x1.8480ee344050bp0, -0x1.22066cdaad7f7p-55, -942)
    ),
    (
      0x1.f52407c61b109p-355, -0x1.c00c44b901489p0,
      .init(0x1.898c8554530f8p0, -0x1.4a80efc41ca0fp-55, 619)
    ),
    (
      0x1.d6a66352650dp-625, -0x1.2d55c668e0fdp0,
      .init(0x1.90ee4bd2ef498p0, 0x1.09a9488908f8ap-54, 734)
    ),
    (
      0x1.57116d59d4cc8p695, 0x1.a6224b44377d1p-2,
      .init(0x1.9a72056a44261p0, -0x1.34bcaa25dc55fp-54, 286)
    ),
    (
      0x1.ce66e9f3d1916p-293, -0x1.3cbd086b40e45p-1,
      .init(0x1.a8d9a77d3284dp0, 0x1.368d6fd5abb4p-56, 180)
    ),
  ]
}
