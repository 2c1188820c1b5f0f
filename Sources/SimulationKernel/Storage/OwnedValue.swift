/// A value kept in an allocation of its own, with one owner.
///
/// A large value inside a type that cannot be copied makes the compiler follow every one of its fields
/// through every function. Behind a pointer it is one field: nothing is counted, nothing is copied, and
/// programs that use it compile in seconds instead of minutes.
@safe
public struct OwnedValue<Value>: ~Copyable {
  @usableFromInline let pointer: UnsafeMutablePointer<Value>

  /// Takes a value.
  @inlinable public init(_ value: Value) {
    unsafe pointer = .allocate(capacity: 1)
    unsafe pointer.initialize(to: value)
  }

  @inlinable deinit {
    unsafe pointer.deinitialize(count: 1)
    unsafe pointer.deallocate()
  }

  /// The value, read and changed in place.
  @inlinable public var value: Value {
    _read { yield unsafe pointer.pointee }
    _modify { yield unsafe &pointer.pointee }
  }
}

// The owner is the only way to the allocation, so handing it over hands everything over.
extension OwnedValue: @unchecked Sendable where Value: Sendable {}
