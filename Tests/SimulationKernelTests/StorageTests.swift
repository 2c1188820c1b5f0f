import SimulationKernel
import Testing

@Suite struct StorageTests {
  struct Record: BitwiseCopyable, Equatable {
    var id: Int
    var level: Double
  }

  @Test func `a buffer grows and changes fields in place`() {
    var buffer = FlatBuffer<Record>()
    #expect(buffer.isEmpty && buffer.capacity == 0)
    for id in 0..<1_000 { #expect(buffer.append(Record(id: id, level: 0)) == id) }
    for id in 0..<1_000 { buffer[id].level += Double(id) }
    #expect(buffer.count == 1_000 && buffer.capacity >= 1_000)
    for id in 0..<1_000 { #expect(buffer[id] == Record(id: id, level: Double(id))) }
    buffer[3] = Record(id: -1, level: 5)
    #expect(buffer[3].id == -1 && buffer.removeLast().id == 999 && buffer.count == 999)
  }

  @Test func `removing by swap moves the last into the hole`() {
    var buffer = FlatBuffer<Int>(minimumCapacity: 4)
    for value in 0..<4 { buffer.append(value) }
    #expect(buffer.swapRemove(at: 1) == 1)
    #expect(buffer.count == 3 && buffer[1] == 3)
    #expect(buffer.swapRemove(at: 2) == 2)
    #expect(buffer.count == 2)
  }

  @Test func `removing everything keeps or frees the memory`() {
    var buffer = FlatBuffer<Int>(repeating: 7, count: 20)
    #expect(buffer[19] == 7)
    buffer.removeAll(keepingCapacity: true)
    #expect(buffer.isEmpty && buffer.capacity == 20)
    buffer.removeAll(keepingCapacity: false)
    #expect(buffer.isEmpty && buffer.capacity == 0)
    #expect(buffer.append(1) == 0 && buffer[0] == 1)
  }

  @Test func `an index out of bounds stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let buffer = FlatBuffer<Int>(repeating: 0, count: 3)
      _ = buffer[3]
    }
    await #expect(processExitsWith: .failure) {
      var buffer = FlatBuffer<Int>(repeating: 0, count: 3)
      buffer[-1] = 1
    }
    await #expect(processExitsWith: .failure) {
      var buffer = FlatBuffer<Int>()
      buffer.removeLast()
    }
  }

  @Test func `a stable hash gives the published values of FNV-1a`() {
    #expect(StableHash().value == 0xcbf2_9ce4_8422_2325)
    #expect(StableHash("a").value == 0xaf63_dc4c_8601_ec8c)
    #expect(StableHash("foobar").value == 0x8594_4171_f739_67e8)
    // Bytes that come one by one.
    var single = StableHash()
    single.combine(bytes: "foobar".utf8.lazy.map { $0 })
    #expect(single.value == 0x8594_4171_f739_67e8)
    var number = StableHash()
    number.combine(UInt64(0x0807_0605_0403_0201))
    var bytes = StableHash()
    bytes.combine(bytes: [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(number == bytes && number != StableHash())
  }
}
