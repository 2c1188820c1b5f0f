// The hand-written C++ opponent: one file, no library, as fast as a 4-ary heap is known to go.
//
//     reference hold N [events] [seed]          the earliest of N pending events is replaced by one an
//                                               exponential step (mean 1) later
//     reference hold-plain N [events] [seed]    the same without prefetching
//     reference mm1 [events] [seed]             M/M/1, arrivals 0.9, service 1
//     reference mmck [events] [seed]            M/M/200/220, arrivals 190, service 1
//
// Prints one line of JSON. CPU time covers the event loop only. It exits with 1 if its own checks fail.

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string_view>
#include <vector>

namespace {

// --- Random numbers -------------------------------------------------------------------------------

// xoshiro256++ 1.0 (Blackman and Vigna), its state filled by SplitMix64.
class Xoshiro256 {
    std::uint64_t word[4];

public:
    explicit Xoshiro256(std::uint64_t seed) {
        for (auto& state : word) {
            seed += 0x9e3779b97f4a7c15;
            std::uint64_t z = seed;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            state = z ^ (z >> 31);
        }
    }

    std::uint64_t next() {
        const std::uint64_t result = std::rotl(word[0] + word[3], 23) + word[0];
        const std::uint64_t shifted = word[1] << 17;
        word[2] ^= word[0];
        word[3] ^= word[1];
        word[1] ^= word[2];
        word[0] ^= word[3];
        word[2] ^= shifted;
        word[3] = std::rotl(word[3], 45);
        return result;
    }
};

// Ziggurat of 256 layers for the exponential of mean 1 (Marsaglia and Tsang, 2000). The tables are
// worked out at start-up. A layer is chosen by the low 8 bits of a word, the place in it by the high 53.
class ExponentialZiggurat {
    struct Layer {
        std::uint64_t accept;  // places below this lie wholly under the curve
        double width;          // of one place
    };

    // Where the base layer's tail begins, and the area all layers share.
    static constexpr double tailStart = 7.69711747013104972;
    static constexpr double area = 0.0039496598225815571993;
    static constexpr double places = 0x1p53;

    Layer layer[256];
    double height[256];  // of the curve at the layer's right edge

    // The rare case: the tail, or the sliver between the accepted part and the curve.
    [[gnu::noinline]] double slow(Xoshiro256& random, unsigned index, std::uint64_t place) const {
        double beyond = 0;
        for (;;) {
            if (index == 0) {
                beyond += tailStart;  // memoryless: the tail is the whole curve again
            } else {
                const double x = static_cast<double>(place) * layer[index].width;
                const double across = static_cast<double>(random.next() >> 11) * 0x1p-53;
                if (height[index] + across * (height[index - 1] - height[index]) < std::exp(-x)) {
                    return beyond + x;
                }
            }
            const std::uint64_t bits = random.next();
            index = bits & 255;
            place = bits >> 11;
            if (place < layer[index].accept) {
                return beyond + static_cast<double>(place) * layer[index].width;
            }
        }
    }

public:
    ExponentialZiggurat() {
        // Layer 0 is the base, a strip with the tail's area added to its width; 255 lies on it,
        // and layer 1 is the top one, with no part wholly under the curve.
        const double baseWidth = area / std::exp(-tailStart);
        layer[0] = {static_cast<std::uint64_t>(tailStart / baseWidth * places), baseWidth / places};
        height[0] = 1;
        double edge = tailStart;
        layer[255].width = edge / places;
        height[255] = std::exp(-edge);
        for (int i = 254; i >= 1; --i) {
            const double next = -std::log(area / edge + std::exp(-edge));
            layer[i + 1].accept = static_cast<std::uint64_t>(next / edge * places);
            layer[i].width = next / places;
            height[i] = std::exp(-next);
            edge = next;
        }
        layer[1].accept = 0;
    }

    double operator()(Xoshiro256& random) const {
        const std::uint64_t bits = random.next();
        const unsigned index = bits & 255;
        const std::uint64_t place = bits >> 11;
        if (place < layer[index].accept) [[likely]] {
            // Signed, because there is no unsigned conversion in baseline x86-64.
            return static_cast<double>(static_cast<std::int64_t>(place)) * layer[index].width;
        }
        return slow(random, index, place);
    }
};

const ExponentialZiggurat exponential;

// --- Calendar -------------------------------------------------------------------------------------

// The bits of the time (which order as the time does, for times from 0), then 40 bits of sequence and
// 24 bits of payload: one comparison settles time and first in, first out.
using Key = unsigned __int128;

Key makeKey(double time, std::uint64_t sequence, std::uint32_t payload) {
    return static_cast<Key>(std::bit_cast<std::uint64_t>(time)) << 64 | (sequence << 24 | payload);
}

double timeOf(Key key) { return std::bit_cast<double>(static_cast<std::uint64_t>(key >> 64)); }

std::uint32_t payloadOf(Key key) { return static_cast<std::uint32_t>(key) & 0xff'ffff; }

// A 4-ary heap. Popping leaves a hole at the root which the next push fills, so that pop and push cost
// one walk. Four siblings share a cache line. Entries past the end hold the greatest key, so that the
// least of four is always picked by the same three comparisons, without a branch.
template <bool prefetching>
class Heap {
    static constexpr std::size_t lineOffset = 3;  // puts the children of the root on a line
    static constexpr std::size_t prefetchFrom = 1 << 15;

    struct Free {
        void operator()(void* memory) const { std::free(memory); }
    };
    std::unique_ptr<void, Free> memory;
    Key* key;
    std::size_t size = 0;  // with the hole, if there is one
    bool hole = false;

    static void* allocate(std::size_t capacity) {
        const std::size_t bytes = ((capacity + 8) * sizeof(Key) + 4095) / 4096 * 4096;
        void* memory = std::aligned_alloc(4096, bytes);
        if (memory == nullptr) std::abort();
        std::memset(memory, 0xff, bytes);
        return memory;
    }

    std::size_t leastOfFour(std::size_t first) const {
        const Key a = key[first], b = key[first + 1], c = key[first + 2], d = key[first + 3];
        const bool left = b < a, right = d < c;
        const Key leastLeft = left ? b : a, leastRight = right ? d : c;
        const std::size_t indexLeft = left, indexRight = 2 + right;
        return first + (leastRight < leastLeft ? indexRight : indexLeft);
    }

    template <bool deep>
    void siftDown(Key moving) {
        std::size_t index = 0;
        for (;;) {
            const std::size_t first = 4 * index + 1;
            if (first >= size) break;
            if constexpr (deep) {
                // The sixteen grandchildren lie side by side on four lines.
                const Key* grandchildren = key + 4 * first + 1;
                for (int line = 0; line < 4; ++line) __builtin_prefetch(grandchildren + 4 * line);
            }
            const std::size_t child = leastOfFour(first);
            const Key least = key[child];
            if (moving < least) break;
            key[index] = least;
            index = child;
        }
        key[index] = moving;
    }

    void place(Key moving) {
        if (prefetching && size > prefetchFrom) {
            siftDown<true>(moving);
        } else {
            siftDown<false>(moving);
        }
    }

public:
    // Room for `capacity` pending events; the workloads here know theirs.
    explicit Heap(std::size_t capacity)
        : memory(allocate(capacity)), key(static_cast<Key*>(memory.get()) + lineOffset) {}

    std::size_t count() const { return size - hole; }

    Key pop() {
        if (hole) {
            const Key last = key[--size];
            key[size] = ~static_cast<Key>(0);
            if (size > 0) place(last);
        }
        hole = true;
        return key[0];
    }

    void push(Key moving) {
        if (hole) {
            hole = false;
            place(moving);
            return;
        }
        std::size_t index = size++;
        while (index > 0) {
            const std::size_t parent = (index - 1) / 4;
            if (key[parent] < moving) break;
            key[index] = key[parent];
            index = parent;
        }
        key[index] = moving;
    }
};

// --- Workloads ------------------------------------------------------------------------------------

double cpuSeconds() {
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

int report(std::string_view workload, std::uint64_t events, double seconds, double answer, bool sound) {
    std::printf("{\"workload\": \"%.*s\", \"events\": %llu, \"cpu_seconds\": %.9f, \"answer\": %.17g}\n",
                static_cast<int>(workload.size()), workload.data(), static_cast<unsigned long long>(events),
                seconds, answer);
    if (!sound) std::fprintf(stderr, "%.*s: the calendar lost or misordered events\n",
                             static_cast<int>(workload.size()), workload.data());
    return sound ? 0 : 1;
}

// The answer is the rate of holds per pending event, which is 1 but for chance.
template <bool prefetching>
int hold(std::string_view name, std::size_t pending, std::uint64_t events, std::uint64_t seed) {
    Xoshiro256 random(seed);
    Heap<prefetching> calendar(pending);
    std::uint64_t sequence = 0;
    for (std::size_t i = 0; i < pending; ++i) {
        calendar.push(makeKey(exponential(random), sequence++, static_cast<std::uint32_t>(i)));
    }
    bool sound = true;
    double now = 0;
    for (std::size_t i = 0; i < pending; ++i) {
        const Key next = calendar.pop();
        sound = sound && timeOf(next) >= now;
        now = timeOf(next);
        calendar.push(makeKey(now + exponential(random), sequence++, payloadOf(next)));
    }

    const double from = now;
    const double started = cpuSeconds();
    for (std::uint64_t i = 0; i < events; ++i) {
        const Key next = calendar.pop();
        now = timeOf(next);
        calendar.push(makeKey(now + exponential(random), sequence++, payloadOf(next)));
    }
    const double seconds = cpuSeconds() - started;

    const double answer = (now - from) * static_cast<double>(pending) / static_cast<double>(events);
    sound = sound && calendar.count() == pending;
    std::vector<bool> seen(pending);
    for (Key last = 0; calendar.count() > 0;) {
        const Key next = calendar.pop();
        sound = sound && last < next && !seen[payloadOf(next)];
        seen[payloadOf(next)] = true;
        last = next;
    }
    return report(name, events, seconds, answer, sound);
}

enum Event : std::uint32_t { arrival, completion };

// A first in, first out line of arrival times that doubles when it is full. Growing is a free function of
// values, so that the line itself can stay in registers.
class WaitingLine {
    std::size_t mask = 1023, head = 0, tail = 0;
    std::unique_ptr<double[]> ring{new double[mask + 1]};

    [[gnu::noinline, gnu::cold]] static double* doubled(const double* ring, std::size_t mask, std::size_t head,
                                                        std::size_t tail) {
        double* wider = new double[2 * (mask + 1)];
        for (; head != tail; ++head) wider[head & (2 * mask + 1)] = ring[head & mask];
        return wider;
    }

public:
    std::size_t count() const { return tail - head; }

    void append(double time) {
        if (count() > mask) [[unlikely]] {
            ring.reset(doubled(ring.get(), mask, head, tail));
            mask = 2 * mask + 1;
        }
        ring[tail++ & mask] = time;
    }

    double removeFirst() { return ring[head++ & mask]; }
};

// The answer is the mean time in the system, 1 / (1 - 0.9) = 10 but for chance.
int mm1(std::uint64_t events, std::uint64_t seed) {
    constexpr double meanGap = 1 / 0.9;
    Xoshiro256 random(seed);
    Heap<false> calendar(8);
    WaitingLine line;
    std::uint64_t sequence = 0, served = 0;
    double timeInSystem = 0;

    const double started = cpuSeconds();
    calendar.push(makeKey(exponential(random) * meanGap, sequence++, arrival));
    for (std::uint64_t i = 0; i < events; ++i) {
        const Key next = calendar.pop();
        const double now = timeOf(next);
        if (payloadOf(next) == arrival) {
            line.append(now);
            calendar.push(makeKey(now + exponential(random) * meanGap, sequence++, arrival));
            if (line.count() == 1) calendar.push(makeKey(now + exponential(random), sequence++, completion));
        } else {
            timeInSystem += now - line.removeFirst();
            ++served;
            if (line.count() > 0) calendar.push(makeKey(now + exponential(random), sequence++, completion));
        }
    }
    const double seconds = cpuSeconds() - started;
    const bool sound = calendar.count() == (line.count() > 0 ? 2 : 1);
    return report("mm1", events, seconds, timeInSystem / static_cast<double>(served), sound);
}

// The answer is the share of arrivals turned away, 0.0074772 but for chance.
int mmck(std::uint64_t events, std::uint64_t seed) {
    constexpr double meanGap = 1.0 / 190;
    constexpr std::uint32_t servers = 200, places = 220;
    Xoshiro256 random(seed);
    Heap<false> calendar(servers + 1);
    std::uint32_t present = 0;
    std::uint64_t sequence = 0, arrivals = 0, blocked = 0;

    const double started = cpuSeconds();
    calendar.push(makeKey(exponential(random) * meanGap, sequence++, arrival));
    for (std::uint64_t i = 0; i < events; ++i) {
        const Key next = calendar.pop();
        const double now = timeOf(next);
        if (payloadOf(next) == arrival) {
            ++arrivals;
            calendar.push(makeKey(now + exponential(random) * meanGap, sequence++, arrival));
            if (present == places) {
                ++blocked;
            } else if (present++ < servers) {
                calendar.push(makeKey(now + exponential(random), sequence++, completion));
            }
        } else if (present-- > servers) {
            calendar.push(makeKey(now + exponential(random), sequence++, completion));
        }
    }
    const double seconds = cpuSeconds() - started;
    const bool sound = calendar.count() == 1 + (present < servers ? present : servers);
    return report("mmck", events, seconds, static_cast<double>(blocked) / static_cast<double>(arrivals), sound);
}

}  // namespace

int main(int count, char** arguments) {
    const std::string_view workload = count > 1 ? arguments[1] : "";
    const bool holding = workload == "hold" || workload == "hold-plain";
    const auto number = [&](int position, std::uint64_t otherwise) -> std::uint64_t {
        position += holding ? 1 : 0;
        return count > position ? std::strtoull(arguments[position], nullptr, 10) : otherwise;
    };
    const std::uint64_t events = number(2, 20'000'000), seed = number(3, 1);
    const std::uint64_t pending = holding ? number(1, 0) : 0;
    if (events > 0 && holding && pending > 0 && pending < 1 << 24) {
        return workload == "hold" ? hold<true>(workload, pending, events, seed)
                                  : hold<false>(workload, pending, events, seed);
    }
    if (events > 1 && workload == "mm1") return mm1(events, seed);
    if (events > 0 && workload == "mmck") return mmck(events, seed);
    std::fputs("usage: reference hold|hold-plain N [events] [seed] | mm1|mmck [events] [seed]\n", stderr);
    return 2;
}
